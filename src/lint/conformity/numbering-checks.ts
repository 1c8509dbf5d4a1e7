/** Headings, numbers and letters: nd30 V.6.b, NB-02, NB-03. */

import { asSmallRoman, type Label, type LabelKind, labelOfLine } from '../../import/recognise/labels.ts';
import { typedLabel } from '../../plan/compile/typed-signs.ts';
import { roman } from '../../plan/model/labels.ts';
import type { Provision } from '../../standard/provisions.ts';
import type { Standard } from '../../standard/standard.ts';
import { isUpperCase, POINT_LETTERS, pointLetter } from '../../vietnamese/alphabet.ts';
import { bilingual, filled, quoted } from './bilingual.ts';
import { type Check, demanded } from './check.ts';
import type { Sighting } from './departure.ts';
import type { BodyParagraph, Examined } from './subject.ts';

interface Labelled {
  readonly at: BodyParagraph;
  readonly label: Label;
}

/** Paragraphs with a number or letter, of the plan and of each appendix by itself. */
function labelledLists({ running }: Examined): Labelled[][] {
  const lists = new Map<string, Labelled[]>();
  let divisions = 0;
  let letter: Label | undefined;
  for (const at of running) {
    if (at.role === 'part' || at.role === 'chapter') divisions += 1;
    const found = at.role === 'basis' ? undefined : labelOfLine(at.line);
    if (found === undefined || !(found.kind in LEVELS)) continue;
    const label = asSmallRoman(found, letter);
    letter = letterOpenAfter(label, letter);
    // Sections are counted anew in each part; parts, chapters and articles are not.
    const key = `${at.appendix}/${THROUGHOUT.includes(label.kind) ? label.kind : divisions}`;
    lists.set(key, [...(lists.get(key) ?? []), { at, label }]);
  }
  return [...lists.values()];
}

/** The letter, or the small Roman number below it, that is open after a label. */
function letterOpenAfter(label: Label, before: Label | undefined): Label | undefined {
  if (label.kind === 'letter' || label.kind === 'smallRoman') return label;
  return label.kind === 'roman' || label.kind === 'number' || label.kind === 'decimal' ? undefined : before;
}

/** What is counted through a whole document. */
const THROUGHOUT: readonly LabelKind[] = ['part', 'chapter', 'article'];

const LETTER_LEVEL = 9;

/** Levels by kind; decimals lie as deep as they have parts. */
const LEVELS: Partial<Record<LabelKind, (label: Label) => number>> = {
  part: () => 0,
  chapter: () => 0,
  article: () => 1,
  roman: () => 1,
  number: () => 2,
  decimal: ({ ordinals }) => ordinals.length + 1,
  letter: () => LETTER_LEVEL,
  smallRoman: () => LETTER_LEVEL + 1,
};

const LABELS: Partial<Record<LabelKind, (ordinal: number, label: Label, sectionSign: string) => string>> = {
  part: (ordinal) => `Phần ${roman(ordinal)}`,
  chapter: (ordinal) => `Chương ${roman(ordinal)}`,
  article: (ordinal) => `Điều ${ordinal}.`,
  roman: (ordinal, _, sectionSign) => `${roman(ordinal)}${sectionSign}`,
  number: (ordinal) => `${ordinal}.`,
  decimal: (ordinal, { ordinals }) => `${[...ordinals.slice(0, -1), ordinal].join('.')}.`,
  letter: (ordinal) => `${pointLetter(ordinal) ?? ''})`,
  smallRoman: (ordinal) => `${roman(ordinal).toLowerCase()})`,
};

/** Forms of labels by kind; Mục as a word is a label of the other scheme. The Party's offices write “I.” as well as “I-”. */
const formsOf = ({ sectionSign }: Standard): Partial<Record<LabelKind, RegExp>> => ({
  article: /^Điều \d+\.$/,
  roman: sectionSign === '-' ? /^(?:[IVXL]+[-.]|(?:MỤC|Mục)\s.*)$/u : /^(?:[IVXL]+\.|(?:MỤC|Mục)\s.*)$/u,
  number: /^\d+\.$/,
  decimal: /^\d+(?:\.\d+)+\.?$/,
  letter: /^\p{L}\)$/u,
});

/** Is a letter of a point one that the Vietnamese alphabet lacks? */
const isForeignLetter = ({ kind, text }: Label): boolean =>
  kind === 'letter' && !POINT_LETTERS.some((letter) => text.startsWith(letter));

/** The last label of a level, as it is and as it was due: after a wrong one the list may go on with either. */
interface Counted {
  readonly own: number;
  readonly due: number;
}

/** A second list of these would be one of another document. */
const NEVER_ANEW: readonly LabelKind[] = ['part', 'roman'];

/** Labels that do not follow on those before them; a list that begins anew is another list. */
function outOfOrder(labelled: readonly Labelled[]): (Labelled & { readonly due: number })[] {
  const counts = new Map<number, Counted>();
  return labelled.flatMap(({ at, label }) => {
    const level = LEVELS[label.kind]?.(label) ?? 0;
    const own = label.ordinals.at(-1) ?? 0;
    for (const deeper of [...counts.keys()]) if (deeper > level) counts.delete(deeper);
    const last = counts.get(level) ?? { own: 0, due: 0 };
    const due = own === last.due + 1 ? own : last.own + 1;
    counts.set(level, { own, due });
    const isRight = own === due || (own === 1 && !NEVER_ANEW.includes(label.kind));
    return isRight && !isForeignLetter(label) ? [] : [{ at, label, due }];
  });
}

const orderCheck = (
  code: Check['code'],
  { id, place }: Provision,
  [expected, hint]: readonly [Check['expected'], Check['hint']],
  { sectionSign }: Standard,
  takes: (kind: LabelKind) => boolean,
): Check => ({
  code,
  component: 'headings',
  id,
  place,
  severity: 'error',
  expected,
  hint,
  find: (document) =>
    labelledLists(document)
      .flatMap(outOfOrder)
      .filter(({ label }) => takes(label.kind))
      .map(({ at, label, due }): Sighting => {
        const right = LABELS[label.kind]?.(due, label, sectionSign) ?? '';
        return {
          expected: filled(bilingual('{1} (đến lượt {0})', '{1} ({0} is due)'), quoted(right), expected),
          found: quoted(label.text),
          where: document.where(at.paragraph),
        };
      }),
});

const labelForm = (standard: Standard, provision: Provision): Check => ({
  code: 'heading/label-form',
  component: 'headings',
  ...provision,
  severity: 'error',
  expected: bilingual(
    `số, chữ cái đánh mục dạng “I${standard.sectionSign}”, “1.”, “a)”`,
    `numbers and letters as “I${standard.sectionSign}”, “1.”, “a)”`,
  ),
  hint: bilingual(
    'Sửa dấu sau số, chữ cái được nêu; số do Word đánh thì sửa ở Home, Numbering, Define New Number Format. Số gõ tay bên cạnh số do Word đánh thì xóa đi.',
    'Correct the sign after the numbers and letters listed; where Word counts, under Home, Numbering, Define New Number Format. Delete a number that is typed beside the one that Word counts.',
  ),
  find: (document) => [
    ...labelledLists(document)
      .flat()
      .filter(({ label }) => formsOf(standard)[label.kind]?.test(label.text) === false)
      .map(({ at, label }) => ({
        found: quoted(label.text),
        kind: `${label.kind} ${label.text.at(-1)}`,
        where: document.where(at.paragraph),
      })),
    ...labelledTwice(document),
  ],
});

/** Numbers, letters and dashes that stand there twice: "II. II NỘI DUNG", "- - Rà soát". */
const labelledTwice = (document: Examined): Sighting[] =>
  document.running.flatMap(({ line, paragraph }) => {
    const label = labelOfLine(line);
    // The first khoản of an article may stand beside its number.
    const isOpen = label === undefined || label.kind === 'article';
    const typed = isOpen ? undefined : typedLabel(line.text.slice(label.length));
    if (label === undefined || typed === undefined) return [];
    return [
      {
        expected: bilingual('một số, một chữ cái hoặc một gạch đầu dòng', 'one number, letter or dash'),
        found: quoted(`${label.text} ${typed}`),
        kind: 'twice',
        where: document.where(paragraph),
      },
    ];
  });

/** Typed labels with no blank before the words: "I.MỤC ĐÍCH". */
const labelSpace = (provision: Provision): Check => ({
  code: 'heading/label-space',
  component: 'headings',
  ...provision,
  severity: 'error',
  expected: bilingual('một dấu cách sau số, chữ cái đánh mục', 'a blank after numbers and letters'),
  hint: bilingual('Gõ một dấu cách sau số, chữ cái được nêu.', 'Type a blank after the numbers and letters listed.'),
  find: (document) =>
    labelledLists(document)
      .flat()
      .filter(({ at, label }) => label.length === label.text.length && at.line.text.trim().length > label.length)
      .map(({ at, label }) => ({
        found: quoted(at.line.text.slice(0, label.length + 8)),
        where: document.where(at.paragraph),
      })),
});

/** An article’s title is in small letters, though it stands as high. */
const capitalised = ({ capitalSections }: Standard): readonly string[] => [
  'part',
  'chapter',
  ...(capitalSections ? ['heading1'] : []),
];

const capitals = (standard: Standard, provision: Provision): Check => ({
  code: 'heading/capitals',
  component: 'headings',
  ...provision,
  // As `validate` has it of a plan: capitals are asked for, not made.
  severity: 'warning',
  expected: standard.capitalSections
    ? bilingual('tiêu đề phần, chương, mục (I.) chữ in hoa', 'headings of parts and mục (I.) in capitals')
    : bilingual('tên phần, chương chữ in hoa', 'names of parts and chapters in capitals'),
  hint: bilingual(
    'Chọn tiêu đề đó, nhấn Shift+F3 đến khi thành chữ in hoa.',
    'Select the heading and press Shift+F3 until it is in capitals.',
  ),
  find: (document) =>
    document.running
      .filter(({ role, line }) => capitalised(standard).includes(role) && labelOfLine(line)?.kind !== 'article')
      .filter(({ line }) => {
        const letters = line.text.slice(labelOfLine(line)?.length ?? 0).replace(/[^\p{L}]/gu, '');
        return letters !== '' && !isUpperCase(letters);
      })
      .map(({ paragraph }) => ({
        found: bilingual('chữ in thường', 'small letters'),
        where: document.where(paragraph),
      })),
});

export const numberingChecks = (standard: Standard): readonly Check[] => [
  ...demanded(standard, 'numbering', (provision) => capitals(standard, provision)),
  ...demanded(standard, 'labelForm', (provision) => labelForm(standard, provision)),
  ...demanded(standard, 'labelForm', labelSpace),
  orderCheck(
    'heading/letter-order',
    standard.provisions.letters ?? standard.components.item,
    [
      bilingual(
        'điểm theo bảng chữ cái tiếng Việt: a, b, c, d, đ, e, g…',
        'points by the Vietnamese alphabet: a, b, c, d, đ, e, g…',
      ),
      bilingual(
        'Gõ lại chữ cái theo thứ tự; danh sách tự đánh của Word không có “đ” thì gõ tay.',
        'Retype the letters in this order; Word’s own list has no “đ”, so type it.',
      ),
    ],
    standard,
    (kind) => kind === 'letter',
  ),
  orderCheck(
    'heading/number-order',
    standard.provisions.numbering ?? standard.components.item,
    [
      bilingual('đánh số liên tục', 'numbered without gaps'),
      bilingual(
        'Đánh lại số từ chỗ được nêu; số do Word đánh thì bấm chuột phải vào số, chọn Continue Numbering.',
        'Number anew from the place listed; where Word counts, right-click the number and choose Continue Numbering.',
      ),
    ],
    standard,
    (kind) => kind !== 'letter',
  ),
];
