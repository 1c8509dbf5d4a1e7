/** What was made for one plan of a series, kept for the next. */

/**
 * Values by the texts that they were made of. What a plan has as the one before it had is not made again, and no more is
 * kept than two plans have.
 */
export class Recent<Value extends object | string> {
  private before: ReadonlyMap<string, Value> = new Map();
  private now = new Map<string, Value>();

  /** The value of a text, where this plan or the one before has it. */
  known(text: string): Value | undefined {
    const own = this.now.get(text);
    if (own !== undefined) return own;
    const value = this.before.get(text);
    if (value !== undefined) this.now.set(text, value);
    return value;
  }

  keep(text: string, value: Value): void {
    this.now.set(text, value);
  }

  /** The value of a text; made where neither this plan nor the one before has it. */
  of(text: string, make: () => Value): Value {
    const known = this.known(text);
    if (known !== undefined) return known;
    const value = make();
    this.keep(text, value);
    return value;
  }

  /** Goes on to the next plan. */
  next(): void {
    this.before = this.now;
    this.now = new Map();
  }
}
