/** Small questions about inline text. */
import type { Inline, TextRun } from './plan.ts';

/** The letters alone, marks left out. */
export const plainText = (inlines: readonly Inline[]): string =>
  inlines.map((inline) => (inline.kind === 'text' ? inline.text : '')).join('');

export const textRun = (text: string, look: Partial<Omit<TextRun, 'kind' | 'text'>> = {}): TextRun => ({
  kind: 'text',
  text,
  bold: false,
  italic: false,
  raised: false,
  ...look,
});

/** True when the text begins in bold: its number is then bold too. */
export const beginsBold = (inlines: readonly Inline[]): boolean => inlines[0]?.kind === 'text' && inlines[0].bold;

/** The same inlines with their last letters changed; where the last one is a note's mark, `change('')` is added. */
export function changeEnd(inlines: readonly Inline[], change: (text: string) => string): Inline[] {
  const last = inlines.at(-1);
  if (last?.kind !== 'text') return [...inlines, textRun(change(''))];
  return [...inlines.slice(0, -1), { ...last, text: change(last.text) }].filter(
    (inline) => inline.kind !== 'text' || inline.text !== '',
  );
}

const sameLook = (a: TextRun, b: TextRun): boolean =>
  a.bold === b.bold && a.italic === b.italic && a.raised === b.raised;

/** Joins neighbours of one look. */
export function joined(inlines: readonly Inline[]): Inline[] {
  const result: Inline[] = [];
  for (const inline of inlines) {
    const last = result.at(-1);
    if (inline.kind === 'text' && last?.kind === 'text' && sameLook(inline, last)) {
      result[result.length - 1] = { ...last, text: last.text + inline.text };
    } else result.push(inline);
  }
  return result;
}
