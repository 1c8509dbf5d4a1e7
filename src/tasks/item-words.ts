/** What an item says is to be done, without the sentences that say by whom. */
import { splitAssignment } from '../plan/model/assigned-text.ts';
import { plainText } from '../plan/model/inline-text.ts';
import type { Block, Item, Paragraph, Passage } from '../plan/model/plan.ts';
import { plainHyphens } from '../vietnamese/document-numbers.ts';

/** White space that is not one plain blank: most texts have little of it. */
const UNEVEN = /\s{2,}|[^\S ]/g;

const flattened = ({ inlines }: Paragraph): string => plainHyphens(plainText(inlines)).replace(UNEVEN, ' ').trim();

const known = new WeakMap<Paragraph, string>();

/** The letters of a paragraph on one line, its hyphens and blanks plain. */
export function flatText(paragraph: Paragraph): string {
  const text = known.get(paragraph) ?? flattened(paragraph);
  known.set(paragraph, text);
  return text;
}

const joined = (paragraphs: readonly Paragraph[]): string =>
  paragraphs
    .map(flatText)
    .filter((text) => text !== '')
    .join(' ');

const LEAD_IN = /:$/;

const childWords = (block: Block): string[] => {
  if (block.kind === 'passage') return [joined(block.text)];
  if (block.kind !== 'item') return [];
  const words = ownWords(block);
  return words === '' ? [] : [words];
};

/** An item's heading and text; assigned sentences are left out. */
export function ownWords(item: Item): string {
  const heading = item.heading === undefined ? '' : flatText(item.heading);
  const { text } = splitAssignment(joined(item.text), item);
  return [heading, text].filter((part) => part !== '').join(heading === '' || /[.:;!?]$/.test(heading) ? ' ' : ': ');
}

export const passageWords = (passage: Passage): string => splitAssignment(joined(passage.text), passage).text;

/** What an item with an assignment is about: a text that ends in ":" goes on with what stands below. */
export function taskWords(item: Item): string {
  const words = ownWords(item);
  const isOpen = words === '' || LEAD_IN.test(words);
  return isOpen ? [words, ...item.children.flatMap(childWords)].join(' ').trim() : words;
}
