/** Figures as the reader of a sheet sees them: with the points, commas, decimals and signs of the cell's format. */
import { format as formatted, getFormatFromId } from 'numfmt';
import type { NumberFormat } from './number-formats.ts';

const GENERAL = /^general$/i;

/**
 * A figure as a sheet in Vietnamese shows it.
 * @returns undefined where the cell has no format of its own, or one that nobody can read
 */
export function shownFigure(value: number, { id, code = getFormatFromId(id) ?? '' }: NumberFormat): string | undefined {
  if (code === '' || GENERAL.test(code)) return undefined;
  const shown = formatted(code, value, { locale: 'vi', throws: false }).trim();
  return shown === '' || /^#+$/.test(shown) ? undefined : shown;
}
