/**
 * Runs before the page's own script is read: a first page waits longest for the thread of who writes, and the browser
 * makes a thread only when no script keeps it.
 */
import { byId } from '../dom.ts';
import { threadOf } from './begun.ts';
import { unpackedNow } from './packed.ts';

/** In this time the thread has come about; its scripts are read beside the page's. */
const BEGIN_MS = 50;

const pageEngine = unpackedNow('page-engine');
window.begun = { pageEngine, writing: threadOf(pageEngine, unpackedNow('writing')) };

document.addEventListener('DOMContentLoaded', () =>
  setTimeout(() => {
    const script = document.createElement('script');
    script.textContent = byId('script').textContent;
    // It runs as it comes into the page, and is of no use there after that.
    document.body.append(script);
    script.remove();
  }, BEGIN_MS),
);
