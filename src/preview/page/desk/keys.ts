/**
 * Keys of one letter, which act while nothing is being written, and F8, which acts anywhere. Those of one letter can be
 * switched off, as a voice or a slip of the hand may type letters.
 */
import { byId, element } from '../dom.ts';
import { onLanguage, type WordKey, word } from '../words.ts';

export interface Shortcut {
  /** As the browser names them; of letters, the small ones. */
  readonly keys: readonly string[];
  readonly what: WordKey;
  /** Undefined where the key is another part's, and is listed only. */
  readonly run?: () => void;
}

/** Where keys write, or choose: the source is known from outside by what holds it. */
const WRITING = 'input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable=true], #source-editor';

const isWriting = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest(WRITING) !== null;

export const isFunctionKey = (key: string): boolean => /^F\d+$/.test(key);

const keyOf = ({ key, shiftKey }: KeyboardEvent): string => {
  if (key.length === 1) return key.toLowerCase();
  return shiftKey && isFunctionKey(key) ? `Shift+${key}` : key;
};

/** A key as it is printed on the keyboard. */
const printed = (key: string): string => (key === 'Escape' ? 'Esc' : key.length === 1 ? key.toUpperCase() : key);

const rowOf = ({ keys, what }: Shortcut): HTMLElement =>
  element(
    'tr',
    {},
    element('th', { scope: 'row' }, ...keys.flatMap((key) => [element('kbd', {}, printed(key)), ' '])),
    element('td', {}, word(what)),
  );

/** How much that takes the keyboard is on its way. */
let awaited = 0;

/** While a form is on its way, letters that are typed are meant for it: they are no keys of the page. */
export async function withoutKeys<Value>(opened: Promise<Value>): Promise<Value> {
  awaited += 1;
  try {
    return await opened;
  } finally {
    awaited -= 1;
  }
}

/** Lists the keys and listens to them. */
export function startKeys(shortcuts: readonly Shortcut[]): void {
  const dialog = byId<HTMLDialogElement>('help');
  const single = byId<HTMLInputElement>('help-single');
  const open = (): void => {
    dialog.showModal();
    // What takes the keyboard stands below the list.
    dialog.scrollTop = 0;
  };
  const all: readonly Shortcut[] = [...shortcuts, { keys: ['?'], what: 'keyHelp', run: open }];
  const list = (): void => byId('help-keys').replaceChildren(...all.map(rowOf));
  byId('help-open').addEventListener('click', open);
  onLanguage(list);
  list();
  document.addEventListener('keydown', (event) => {
    const isOther = event.ctrlKey || event.altKey || event.metaKey || event.isComposing || event.defaultPrevented;
    if (isOther || document.body.dataset['view'] !== 'plan') return;
    if (isWriting(event.target) && !isFunctionKey(event.key)) return;
    if (awaited > 0 || document.querySelector('dialog[open]') !== null) return;
    const key = keyOf(event);
    if (key.length === 1 && !single.checked) return;
    const found = all.find(({ keys, run }) => run !== undefined && keys.includes(key));
    if (found?.run === undefined) return;
    event.preventDefault();
    found.run();
  });
}
