/** How a file is made: no matter of the decree, but what a careful typist does otherwise. */
import { lettersIn, type ManuscriptParagraph } from '../../import/manuscript/manuscript.ts';
import { labelOfLine } from '../../import/recognise/body-tree.ts';
import { isDrawnRule } from '../../import/recognise/cues.ts';
import { isText } from '../../import/recognise/lines.ts';
import { bilingual } from './bilingual.ts';
import type { Check } from './check.ts';
import type { Sighting } from './departure.ts';
import type { Examined } from './subject.ts';

const note = (expected: Check['expected'], find: Check['find']): Check => ({
  component: 'craft',
  id: '-',
  place: '-',
  severity: 'info',
  expected,
  find,
});

/** Paragraphs of the text outside of tables. */
const outOfTables = ({ sections }: Examined): ManuscriptParagraph[] =>
  sections.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'paragraph' ? [block] : [])));

/** Lower paragraphs only close a section after a table. */
const LOW_PT = 2;

const isSpacing = (paragraph: ManuscriptParagraph): boolean =>
  paragraph.runs.every((run) => run.kind === 'letters' && run.text.trim() === '') &&
  paragraph.rules.length === 0 &&
  !(paragraph.spacing.lineRule === 'exact' && paragraph.spacing.line <= LOW_PT);

const each = (
  { where }: { readonly where: Examined['where'] },
  paragraphs: readonly ManuscriptParagraph[],
  found: Sighting['found'],
): Sighting[] => paragraphs.map((paragraph) => ({ found, where: where(paragraph) }));

const sees =
  (found: Sighting['found'], test: (paragraph: ManuscriptParagraph) => boolean) =>
  (document: Examined): Sighting[] =>
    each({ where: (paragraph) => document.where(paragraph) }, outOfTables(document).filter(test), found);

export const CRAFT_NOTES: readonly Check[] = [
  note(
    bilingual('giãn dòng bằng khoảng cách đoạn', 'space made by the spacing of paragraphs'),
    sees(bilingual('đoạn trống để giãn dòng', 'empty paragraphs as space'), isSpacing),
  ),
  note(
    bilingual('canh lề bằng lùi đầu dòng, bảng, canh giữa', 'alignment by indents, tables, centring'),
    sees(bilingual('dùng phím Tab hoặc nhiều dấu cách để canh', 'tabs or spaces as alignment'), (paragraph) =>
      /\t| {4,}/.test(lettersIn(paragraph)),
    ),
  ),
  note(bilingual('đường kẻ vẽ bằng viền đoạn hoặc nét vẽ', 'rules as borders or drawings'), (document) =>
    document.lines
      .filter(isText)
      .filter((line) => isDrawnRule(line) && /[_\-–—=]/u.test(line.text))
      .map(({ paragraph }) => ({
        found: bilingual('đường kẻ gõ bằng dấu gạch', 'a rule typed with signs'),
        where: document.where(paragraph),
      })),
  ),
  note(bilingual('đánh số tự động của Word', 'Word’s own numbering'), (document) =>
    document.running
      .filter(
        ({ line, role }) => role !== 'basis' && line.paragraph.label === undefined && labelOfLine(line) !== undefined,
      )
      .map(({ paragraph }) => ({
        found: bilingual('số, gạch đầu dòng gõ tay', 'numbers and dashes typed by hand'),
        where: document.where(paragraph),
      })),
  ),
];
