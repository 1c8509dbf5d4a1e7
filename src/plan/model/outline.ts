/** The skeleton of a plan: its numbers with their headings or first words. */
import type { PlanPath } from '../../diagnostics/diagnostic.ts';
import { plainText } from './inline-text.ts';
import type { Appendix, Item, Paragraph, Plan } from './plan.ts';

export interface OutlineEntry {
  /** 1 for sections and appendices. */
  readonly level: number;
  /** Number, letter or dash as printed; empty for what has none. */
  readonly label: string;
  /** The heading in full, or the first words of the text. */
  readonly text: string;
  readonly isHeading: boolean;
  readonly origin: PlanPath;
}

/** How many letters of a text are shown, to the end of a word. */
const FIRST_WORDS = 70;

const flat = (paragraph: Paragraph | undefined): string =>
  plainText(paragraph?.inlines ?? [])
    .replace(/\s+/g, ' ')
    .trim();

/** The beginning of a text up to the end of a word, of so many letters at most. */
export function cutAtWord(text: string, most: number): string {
  if (text.length <= most) return text;
  const end = text.lastIndexOf(' ', most);
  return text.slice(0, end > 0 ? end : most);
}

const firstWords = (text: string): string =>
  text.length <= FIRST_WORDS ? text : `${cutAtWord(text, FIRST_WORDS).replace(/[\s,;:.-]+$/, '')}…`;

const childItems = ({ children }: Item): Item[] => children.filter((block) => block.kind === 'item');

function itemEntries(item: Item, level: number, depth: number): OutlineEntry[] {
  if (level > depth) return [];
  const { marker, heading, origin } = item;
  const text = heading === undefined ? firstWords(flat(item.text[0])) : flat(heading);
  const label = marker.kind === 'none' ? '' : marker.label;
  return [
    { level, label, text, isHeading: heading !== undefined, origin },
    ...childItems(item).flatMap((child) => itemEntries(child, level + 1, depth)),
  ];
}

function appendixEntries({ label, titleLines, content, origin }: Appendix, depth: number): OutlineEntry[] {
  const text = titleLines.map(flat).join(' ');
  return [
    { level: 1, label: `${label}.`, text, isHeading: true, origin },
    ...childItems(content).flatMap((child) => itemEntries(child, 2, depth)),
  ];
}

/** The title of a plan in one line. */
export const titleInLine = ({ titleLines }: Pick<Plan, 'titleLines'>): string => titleLines.map(flat).join(' ');

/**
 * Sections, what they hold, then the appendices, in the order of the page.
 * @param depth how many levels
 */
export const planOutline = (plan: Plan, depth: number): OutlineEntry[] => [
  ...plan.sections.flatMap((section) => itemEntries(section, 1, depth)),
  ...plan.appendices.flatMap((appendix) => appendixEntries(appendix, depth)),
];
