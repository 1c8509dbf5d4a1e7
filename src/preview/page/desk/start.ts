/**
 * Runs before the page's own script is read: a first page waits longest for the thread of who writes, and the browser
 * makes a thread only while no script keeps it. What is dropped meanwhile is kept.
 */
import { byId } from '../dom.ts';
import { threadOf } from './begun.ts';
import { unpacked } from './packed.ts';

/** In this time the thread has come about; its scripts are read beside the page's. */
const BEGIN_MS = 30;

const dropped: File[] = [];
let takeFiles = (files: readonly File[]): void => {
  dropped.push(...files);
};

document.addEventListener('dragover', (event) => event.preventDefault());
document.addEventListener('drop', (event) => {
  event.preventDefault();
  takeFiles([...(event.dataTransfer?.files ?? [])]);
});

async function begin(): Promise<void> {
  const [pageEngine, writing] = await Promise.all([unpacked('page-engine'), unpacked('writing')]);
  window.begun = {
    pageEngine,
    writing: threadOf(pageEngine, writing),
    onFiles: (take) => {
      takeFiles = take;
      if (dropped.length > 0) take(dropped);
    },
  };
  setTimeout(runScript, BEGIN_MS);
}

function runScript(): void {
  const script = document.createElement('script');
  script.textContent = byId('script').textContent;
  // It runs as it comes into the page, and is of no use there after that.
  document.body.append(script);
  script.remove();
}

void begin();
