/** From one finding of the open plan to the next. */
import type { ShownDiagnostic } from '../protocol.ts';

const isSame = (one: ShownDiagnostic, other: ShownDiagnostic): boolean =>
  one.code === other.code && one.line === other.line && one.column === other.column && one.message === other.message;

export class FindingSteps {
  private found: readonly ShownDiagnostic[] = [];
  /** The finding that was gone to. */
  private at: number | undefined;

  /**
   * Takes what was found last: rules are asked again when another plan of the folder changes.
   * @returns true where the finding that was gone to is among it still, and the next step starts there
   */
  take(found: readonly ShownDiagnostic[]): boolean {
    const before = this.shown;
    const at = before === undefined ? -1 : found.findIndex((one) => isSame(one, before));
    this.found = found;
    this.at = at < 0 ? undefined : at;
    return at >= 0;
  }

  /** The finding that was gone to. */
  get shown(): ShownDiagnostic | undefined {
    return this.at === undefined ? undefined : this.found[this.at];
  }

  /** Goes on to the next finding, or to the one before; after the last comes the first. */
  go(step: 1 | -1): ShownDiagnostic | undefined {
    const { length } = this.found;
    if (length === 0) return undefined;
    this.at = this.at === undefined ? (step > 0 ? 0 : length - 1) : (this.at + step + length) % length;
    return this.shown;
  }
}
