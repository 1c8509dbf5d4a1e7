/** Figures as Vietnamese writes them: points between thousands, a comma before decimals. Kept exact, as whole millionths. */

const MILLIONTHS = 6;
const ONE = 10n ** BigInt(MILLIONTHS);

const FIGURE = /^(-?)(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d{1,6}))?$/;

export interface Figure {
  /** In millionths. */
  readonly value: bigint;
  /** How many decimals are written. */
  readonly decimals: number;
}

/** Reads "1.064", "46,2", "385000000"; undefined for anything else: "1.5" may be one and a half, or fifteen. */
export function readFigure(text: string): Figure | undefined {
  const match = FIGURE.exec(text.trim());
  if (match === null) return undefined;
  const [, sign, whole = '', decimals = ''] = match;
  const value = BigInt(whole.replaceAll('.', '')) * ONE + BigInt(decimals.padEnd(MILLIONTHS, '0'));
  return { value: sign === '-' ? -value : value, decimals: decimals.length };
}

/** Writes a value of so many millionths: "1.064", "46,2". */
export function figureText(value: bigint): string {
  const size = value < 0n ? -value : value;
  const whole = String(size / ONE).replace(/\B(?=(?:\d{3})+$)/g, '.');
  const decimals = String(size % ONE)
    .padStart(MILLIONTHS, '0')
    .replace(/0+$/, '');
  return `${value < 0n ? '-' : ''}${whole}${decimals === '' ? '' : `,${decimals}`}`;
}

/** By how much a sum of so many rounded figures may be off, in millionths: half of the last decimal for each. */
export const roundingOf = (decimals: number, count: number): bigint =>
  decimals === 0 ? 0n : (10n ** BigInt(MILLIONTHS - decimals) * BigInt(count)) / 2n;
