/**
 * What is typed while the pages are made anew: nobody who types waits for a page, and no letter is lost. A field out of
 * sight takes it, so that input methods compose there as they do anywhere.
 */

import { element } from '../dom.ts';
import { word } from '../words.ts';

/** A key as it was pressed. */
export interface PressedKey {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

/** Keys that do more than letters stand in the field as these signs. */
const SIGNS: Readonly<Record<string, PressedKey>> = {
  '\n': { key: 'Enter', shiftKey: false, altKey: false },
  '\t': { key: 'Tab', shiftKey: false, altKey: false },
  '\u21e4': { key: 'Tab', shiftKey: true, altKey: false },
  '\u232b': { key: 'Backspace', shiftKey: false, altKey: false },
};
const SIGN = /[\n\t\u21e4\u232b]/;

/** The sign of a key that the field would not take, or take for itself; undefined for those that it takes. */
function signOf({ key, shiftKey }: KeyboardEvent, typed: string): string | undefined {
  if (key === 'Tab') return shiftKey ? '\u21e4' : '\t';
  // Of letters that were typed here it takes the last one away.
  return key === 'Backspace' && (typed === '' || SIGN.test(typed.slice(-1))) ? '\u232b' : undefined;
}

const PLACED_MS = 3000;

export class TypedAhead {
  private readonly field = element('textarea', {
    class: 'unseen',
    tabindex: -1,
    'aria-label': word('typeOn'),
    'data-aria-label': 'typeOn',
    autocomplete: 'off',
    spellcheck: 'false',
  });

  private isComposing = false;
  /** Who waits until what is kept has come to its place. */
  private readonly waiting: (() => void)[] = [];

  constructor() {
    for (const [type, isComposing] of [
      ['compositionstart', true],
      ['compositionend', false],
    ] as const)
      this.field.addEventListener(type, () => {
        this.isComposing = isComposing;
      });
    this.field.addEventListener('keydown', (event) => {
      const sign = event.isComposing ? undefined : signOf(event, this.field.value);
      if (sign === undefined) return;
      event.preventDefault();
      this.field.setRangeText(sign, this.end, this.end, 'end');
    });
    document.body.append(this.field);
  }

  private get end(): number {
    return this.field.value.length;
  }

  /** True where the keyboard has gone here: whoever had it writes on. */
  has(target: EventTarget | null): boolean {
    return target === this.field;
  }

  /** From now on what is typed is kept. */
  wait(): void {
    this.field.focus({ preventScroll: true });
  }

  /** What is kept is for nobody. */
  release(): void {
    this.field.value = '';
    this.field.blur();
    this.tell();
  }

  /** Waits until nothing is kept any more, though not for ever: a page may never come. */
  placed(): Promise<void> {
    if (this.field.value === '') return Promise.resolve();
    return new Promise((done) => {
      this.waiting.push(done);
      setTimeout(done, PLACED_MS);
    });
  }

  private tell(): void {
    if (this.field.value === '') for (const done of this.waiting.splice(0)) done();
  }

  /** Letters that were typed, up to the first key that does more, and that key. What was pressed behind it is kept. */
  take(): { readonly letters: string; readonly key?: PressedKey } {
    const { value } = this.field;
    const at = value.search(SIGN);
    const key = SIGNS[value[at] ?? ''];
    this.field.value = key === undefined ? '' : value.slice(at + 1);
    // Whoever takes it has it in the box by then.
    if (key === undefined) setTimeout(() => this.tell());
    return key === undefined ? { letters: value } : { letters: value.slice(0, at), key };
  }

  /** Waits until an input method has made what it is making. */
  composed(): Promise<void> {
    return this.isComposing
      ? new Promise((done) => this.field.addEventListener('compositionend', () => done(), { once: true }))
      : Promise.resolve();
  }
}
