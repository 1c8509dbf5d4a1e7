/** A few words by which a unit is known again. */
import type { Cell, Unit } from './units.ts';

const MOST_WORDS = 15;
/** In a row the title of a column follows. */
const MOST_ROW_WORDS = 8;
const LEAD_IN = /^([^:\n]{3,80}):\s/;

function firstWords(text: string, most: number): string {
  const words = text.split(/\s+/, most + 1);
  return words.length > most ? `${words.slice(0, most).join(' ')} …` : words.join(' ');
}

/** The first words of a unit; of a table, those of its titles. */
export function beginningOf(unit: Unit): string {
  const { heading, text } = unit.texts;
  const whole = unit.family === 'table' ? unit.children[0]?.own : (heading ?? text);
  return firstWords((whole ?? '') || unit.own, MOST_WORDS);
}

/** What a unit is about: its heading, what stands before a colon, or its first words. */
export function aboutUnit(unit: Unit): string {
  const { heading, text = '' } = unit.texts;
  const whole = (heading ?? text) || unit.own;
  const lead = heading === undefined ? LEAD_IN.exec(whole)?.[1] : undefined;
  return lead ?? firstWords(whole, MOST_WORDS);
}

/** What a cell is about: the first words of its row, the title of its column. */
export function aboutCell({ cells }: Unit, cell: Cell): string {
  const first = cells.find(({ text, title }) => title !== cell.title && /\p{L}/u.test(text))?.text;
  if (first !== undefined && cell.title === '') return firstWords(first, MOST_ROW_WORDS);
  return first === undefined ? cell.title : `${firstWords(first, MOST_ROW_WORDS)} - ${cell.title}`;
}
