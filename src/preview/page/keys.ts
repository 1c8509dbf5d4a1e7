/** Shortcuts. Those of one letter can be switched off: a voice or a slip of the hand may type letters. */
import { byId, element } from './dom.ts';

export interface Shortcut {
  readonly keys: readonly string[];
  readonly what: string;
  readonly run?: () => void;
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches('input:not([type=checkbox], [type=radio]), textarea, select');

const keyOf = ({ key, shiftKey }: KeyboardEvent): string => (shiftKey && /^F\d/.test(key) ? `Shift+${key}` : key);

/** A key as it is printed on the keyboard. */
function printed(key: string): string {
  if (key === 'Escape') return 'Esc';
  return key.length === 1 ? key.toUpperCase() : key;
}

/** Lists the shortcuts and listens to them. */
export function startKeys(shortcuts: readonly Shortcut[]): void {
  const dialog = byId<HTMLDialogElement>('help');
  const open = (): void => dialog.showModal();
  const all = [...shortcuts, { keys: ['?'], what: 'Mở bảng phím tắt này', run: open }];
  byId('help-open').addEventListener('click', open);
  byId('help-keys').append(
    ...all.map(({ keys, what }) =>
      element(
        'tr',
        {},
        element('th', { scope: 'row' }, ...keys.flatMap((key) => [element('kbd', {}, printed(key)), ' '])),
        element('td', {}, what),
      ),
    ),
  );
  const single = byId<HTMLInputElement>('help-single');
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || dialog.open || isTyping(event.target)) return;
    const key = keyOf(event);
    if (key.length === 1 && !single.checked) return;
    const found = all.find(
      ({ keys, run }) => run !== undefined && keys.includes(key.length === 1 ? key.toLowerCase() : key),
    );
    if (found?.run === undefined) return;
    event.preventDefault();
    found.run();
  });
}
