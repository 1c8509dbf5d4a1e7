/** Things in a text that are no letters, each as a letter of private use: so texts with them are compared as texts. */

/** Planes 15 and 16: more letters than a document has things. */
const FIRST = 0xf0000;

/** Gives equal things equal letters. */
export class ObjectLetters {
  private readonly letters = new Map<string, string>();
  private readonly used: ReadonlySet<string>;
  private next = FIRST;

  /** @param texts where letters of private use may stand by themselves; these are not given */
  constructor(texts: readonly string[]) {
    this.used = new Set(texts.flatMap((text) => text.match(/\p{Co}/gu) ?? []));
  }

  /** The letter of a thing, by a text that tells it from others. */
  of(key: string): string {
    const known = this.letters.get(key);
    if (known !== undefined) return known;
    let letter = String.fromCodePoint(this.next++);
    while (this.used.has(letter)) letter = String.fromCodePoint(this.next++);
    this.letters.set(key, letter);
    return letter;
  }
}
