/** What somebody is asked for over the desk: files, and a word about each of several things. */
import { byId, element } from '../dom.ts';
import { showSheet } from './tables.ts';

/** The files that a dialog of the browser gives. */
export function chooseFiles(accept: string, take: (files: readonly File[]) => void): void {
  const input = element('input', { type: 'file', accept, multiple: true, class: 'unseen', id: 'file-input' });
  input.addEventListener('change', () => {
    take([...(input.files ?? [])]);
    input.remove();
  });
  document.body.append(input);
  input.click();
}

/**
 * Asks for a word about each of some things.
 * @param known words that are offered
 * @returns undefined where nobody wants to go on
 */
export function askEach(
  { title, hint, go }: { readonly title: string; readonly hint: string; readonly go: string },
  things: readonly string[],
  known: readonly string[],
): Promise<readonly string[] | undefined> {
  const list = element('datalist', { id: 'known-words' }, ...known.map((value) => element('option', { value })));
  const inputs = things.map((_, at) =>
    element('input', { id: `about-${at}`, autocomplete: 'off', list: 'known-words', type: 'text' }),
  );
  const fields = things.map((thing, at) =>
    element('p', { class: 'ask' }, element('label', { for: `about-${at}` }, thing), inputs[at] ?? ''),
  );
  return new Promise((resolve) => {
    const dialog = byId<HTMLDialogElement>('sheet');
    const run = (): void => resolve(inputs.map(({ value }) => value.trim()));
    showSheet(title, [element('p', { class: 'home-hint' }, hint), list, ...fields], [{ label: go, run }]);
    // What was pressed has answered by then.
    dialog.addEventListener('close', () => setTimeout(() => resolve(undefined)), { once: true });
  });
}
