/** Size, face and alignment of each component, by its row in the standard: nd30 PG-10, PG-18. */
import { lettersIn, type ManuscriptParagraph } from '../../import/manuscript/manuscript.ts';
import type { RoleLine } from '../../import/recognise/head.ts';
import { labelOfLine } from '../../import/recognise/labels.ts';
import type { Alignment, Component, ComponentName } from '../../standard/components.ts';
import type { Provision } from '../../standard/provisions.ts';
import type { Standard } from '../../standard/standard.ts';
import { bilingual, filled, joined, measure } from './bilingual.ts';
import { type Check, demanded } from './check.ts';
import type { AuditedPart, Sighting } from './departure.ts';
import { ALIGNMENTS, faceOf, sizeRange, sizesFound } from './formatting.ts';
import { type Examined, isOneLine, printed } from './subject.ts';

/** How strictly a face is asked for: of every letter; of a paragraph as a whole; not at all. */
type Strictness = 'letters' | 'whole' | 'free';

interface Looked {
  readonly name: ComponentName;
  /** How the codes of its checks begin. */
  readonly code: Check['code'];
  readonly part: AuditedPart;
  readonly face: Strictness;
  /** Alignments that look the same or are as good. */
  readonly also?: readonly Alignment[];
  /** The row that rules it, where its own component is one of practice. */
  readonly as?: ComponentName;
}

const looked = (
  name: ComponentName,
  code: Check['code'],
  part: AuditedPart,
  face: Strictness = 'letters',
  more: Partial<Looked> = {},
): Looked => ({
  name,
  code,
  part,
  face,
  ...more,
});

// A short heading looks the same at the left and justified.
const LEFT: Partial<Looked> = { also: ['left'] };
const AS_BODY: Partial<Looked> = { as: 'body' };

const LOOKED: readonly Looked[] = [
  looked('nationalName', 'letterhead/national-name', 'letterhead'),
  looked('motto', 'letterhead/motto', 'letterhead'),
  looked('partyName', 'letterhead/party-name', 'letterhead'),
  looked('star', 'letterhead/star', 'letterhead', 'free'),
  looked('parentBody', 'letterhead/parent-body', 'letterhead'),
  looked('issuer', 'letterhead/issuer', 'letterhead'),
  looked('numberAndCode', 'letterhead/number', 'number'),
  looked('placeAndDate', 'letterhead/date', 'date'),
  looked('documentType', 'title/type', 'title'),
  looked('title', 'title/title', 'title'),
  looked('titleDashes', 'title/dashes', 'title', 'free'),
  looked('basis', 'basis/basis', 'bases'),
  looked('body', 'body/text', 'body', 'whole'),
  looked('item', 'body/item', 'body', 'whole'),
  looked('bullet', 'body/bullet', 'body', 'whole', AS_BODY),
  // Who does something is often in italics.
  looked('assignment', 'body/assignment', 'body', 'free', AS_BODY),
  looked('part', 'heading/part', 'headings'),
  looked('chapter', 'heading/chapter', 'headings'),
  looked('heading1', 'heading/level-1', 'headings', 'letters', LEFT),
  looked('heading2', 'heading/level-2', 'headings', 'letters', LEFT),
  looked('heading3', 'heading/level-3', 'headings', 'whole', LEFT),
  looked('heading4', 'heading/level-4', 'headings', 'whole', LEFT),
  looked('recipientsTitle', 'recipient/heading', 'recipients', 'letters', { also: ['justify'] }),
  looked('recipients', 'recipient/list', 'recipients', 'letters', { also: ['justify'] }),
  looked('authority', 'signature/authority', 'signature'),
  looked('post', 'signature/post', 'signature'),
  looked('solePost', 'signature/sole-post', 'signature'),
  looked('also', 'signature/also', 'signature'),
  looked('otherPost', 'signature/other-post', 'signature'),
  looked('signerName', 'signature/name', 'signature'),
  looked('appendixLabel', 'appendix/label', 'appendices'),
  looked('appendixTitle', 'appendix/title', 'appendices'),
  looked('attached', 'appendix/attached', 'appendices'),
];

const rowOf = (
  { name, part, as = name }: Looked,
  { components }: Standard,
): Pick<Check, 'component' | 'id' | 'place' | 'severity'> => ({
  component: part,
  id: components[as].id,
  place: components[as].place,
  severity: 'error',
});

/** Names of the components whose style has an English one. */
const namesOf = ({ sectionSign }: Standard): Partial<Record<ComponentName, Check['expected']>> => ({
  heading1: bilingual(`Tiêu đề mục (I${sectionSign})`, `Heading of a mục (I${sectionSign})`),
  heading2: bilingual('Tiêu đề khoản (1.)', 'Heading of a khoản (1.)'),
  heading3: bilingual('Tiêu đề điểm (a))', 'Heading of a điểm (a))'),
  heading4: bilingual('Tiêu đề cấp 4', 'Heading of level 4'),
});

const nameOf = (name: ComponentName, standard: Standard): Check['expected'] => {
  const { name: own } = standard.components[name];
  return namesOf(standard)[name] ?? bilingual(own, own);
};

/** Name of the component, said before what is asked of it. */
const named = (name: ComponentName, text: Check['expected'], standard: Standard): Check['expected'] =>
  joined([nameOf(name, standard), text], ': ');

const ARTICLE = bilingual('Điều', 'Article');

const isArticle = ({ line }: Pick<RoleLine, 'line'>): boolean => labelOfLine(line)?.kind === 'article';

/** An article stands as high as a mục, and is called by its own name. */
const eachLine =
  (name: ComponentName, find: (role: RoleLine) => Sighting['found'] | undefined, asked: Check['expected']) =>
  (document: Examined): Sighting[] =>
    document.of(name).flatMap((role) => {
      const found = find(role);
      if (found === undefined) return [];
      const own = name === 'heading1' && isArticle(role) ? { expected: joined([ARTICLE, asked], ': ') } : {};
      return [{ found, where: document.whereLine(role), ...own }];
    });

function sizeCheck(row: Looked, standard: Standard): Check {
  const component = standard.components[row.name];
  const { small, large } = component.size;
  return {
    ...rowOf(row, standard),
    code: `${row.code}-size`,
    expected: named(row.name, sizeRange(component), standard),
    hint: filled(
      bilingual('Chọn các chỗ đó, đặt {0} (Home, Font Size).', 'Select the places and set {0} (Home, Font Size).'),
      sizeRange(component),
    ),
    find: eachLine(
      row.name,
      ({ line }) => {
        const sizes = printed(line).flatMap(({ size, raised }) => (size === undefined || raised ? [] : [size]));
        const wrong = [...new Set(sizes)].filter((size) => size < small || size > large);
        return wrong.length === 0 ? undefined : sizesFound(wrong.sort((a, b) => a - b));
      },
      sizeRange(component),
    ),
  };
}

const isInBrackets = ({ line }: RoleLine): boolean => /^[([].*[)\]][.;]?$/u.test(line.text);

type Face = Pick<Component, 'bold' | 'italic'>;

/** The first letters of a line that have another face. */
const otherFace = ({ line }: RoleLine, { bold, italic }: Face): Face | undefined =>
  printed(line).find((letters) => !letters.raised && (letters.bold !== bold || letters.italic !== italic));

/** Emphasis sets off a few among many: where more of the running text is bold, bold is its face. */
const EMPHASISED_SHARE = 0.1;

const butForEmphasis =
  (find: Check['find']): Check['find'] =>
  (document) => {
    const found = find(document);
    return found.length > document.running.length * EMPHASISED_SHARE ? found : [];
  };

const facesFound =
  (face: Face) =>
  (role: RoleLine): Sighting['found'] | undefined => {
    const other = otherFace(role, face);
    return other === undefined ? undefined : faceOf(other);
  };

/** Words that their author has set off in a text are no matter of the decree: only whole paragraphs are looked at. */
function wholeFound(face: 'bold' | 'italic', component: Face) {
  return (role: RoleLine): Sighting['found'] | undefined => {
    const isWhole = !component[face] && printed(role.line).every((letters) => letters[face]);
    // A title that begins a text may be set off too.
    const isText = /[.;]$/u.test(role.line.text) || role.role.startsWith('heading');
    // The decree knows no level "1.1.", so it gives it no face.
    if (labelOfLine(role.line)?.kind === 'decimal') return undefined;
    return isWhole && isText && !isInBrackets(role) ? facesFound(component)(role) : undefined;
  };
}

/** Under articles a khoản is a sentence as often as a heading: only bold would tell that it is one (II.6.d). */
const isUntitled = ({ name }: Looked, { running }: Examined): boolean => name === 'heading2' && running.some(isArticle);

function faceChecks(row: Looked, standard: Standard): Check[] {
  const component = standard.components[row.name];
  const check = (name: 'style' | 'italic' | 'bold', severity: Check['severity'], find: Check['find']): Check => ({
    ...rowOf(row, standard),
    code: `${row.code}-${name}`,
    severity,
    expected: named(row.name, faceOf(component), standard),
    hint: filled(
      bilingual(
        'Chọn các chỗ đó, đặt {0}: Ctrl+B bật, tắt đậm, Ctrl+I bật, tắt nghiêng.',
        'Select the places and make them {0}: Ctrl+B turns bold on and off, Ctrl+I italics.',
      ),
      faceOf(component),
    ),
    find,
  });
  if (row.face === 'free') return [];
  if (row.face === 'letters') {
    const find = eachLine(row.name, facesFound(component), faceOf(component));
    return [check('style', 'error', (document) => (isUntitled(row, document) ? [] : find(document)))];
  }
  const whole = wholeFound('italic', component);
  const bold = eachLine(
    row.name,
    (role) => (whole(role) === undefined ? wholeFound('bold', component)(role) : undefined),
    faceOf(component),
  );
  // A paragraph that its author has put in bold is one of emphasis; a heading of a điểm is not.
  const isHeading = row.part === 'headings';
  return [
    check('italic', 'warning', eachLine(row.name, whole, faceOf(component))),
    check('bold', isHeading ? 'warning' : 'info', isHeading ? bold : butForEmphasis(bold)),
  ];
}

/** Columns that are parted by tabs or spaces stand in one paragraph: its alignment says nothing of them. */
const isWholeParagraph = ({ line }: RoleLine): boolean => !/\t|\S {4,}\S/.test(lettersIn(line.paragraph).trim());

/** "A. ĐÁNH GIÁ" is no form of the decree: it stands as high as a part, but nothing says where. */
const isCapitalPart = ({ role, line }: RoleLine): boolean => role === 'part' && labelOfLine(line)?.kind === 'capital';

/** Whom a document is addressed to stands in the middle of the page (Phụ lục I, II.9.b). */
const isAddress = ({ line }: RoleLine): boolean => /^Kính gửi/u.test(line.text);

/** Where longer paragraphs of a component are justified, nobody sees that one of a single line is not: it ends where it would anyway. */
const isJustified = (document: Examined, name: ComponentName): boolean =>
  document.of(name).some(({ line }) => line.paragraph.align === 'justify' && !isOneLine(line.paragraph));

const seemsAligned = ({ align, centred }: ManuscriptParagraph, allowed: readonly Alignment[]): boolean =>
  allowed.includes(align) || (centred !== undefined && allowed.includes('center'));

function alignmentCheck(row: Looked, standard: Standard): Check {
  const component = standard.components[row.name];
  const allowed: readonly Alignment[] = [component.align, ...(row.also ?? [])];
  return {
    ...rowOf(row, standard),
    code: `${row.code}-alignment`,
    expected: named(row.name, ALIGNMENTS[component.align], standard),
    hint: ALIGN[component.align],
    find: (document) => {
      const mayEndEarly = isJustified(document, row.name);
      return eachLine(
        row.name,
        (role) => {
          const { paragraph, first, cell } = role.line;
          if (mayEndEarly && paragraph.align === 'left' && isOneLine(paragraph)) return undefined;
          const isRunning = component.setting === 'body';
          if (!first || seemsAligned(paragraph, allowed) || (isRunning && cell !== undefined)) return undefined;
          return isWholeParagraph(role) && !isAddress(role) && !isCapitalPart(role)
            ? ALIGNMENTS[paragraph.align]
            : undefined;
        },
        ALIGNMENTS[component.align],
      )(document);
    },
  };
}

const keys = (vi: string, en: string, key: string): Check['hint'] =>
  bilingual(
    `Đặt con trỏ vào đoạn đó, nhấn ${key} để ${vi}.`,
    `Put the cursor in the paragraph and press ${key}: ${en}.`,
  );

const ALIGN: Readonly<Record<Alignment, Check['hint']>> = {
  left: keys(ALIGNMENTS.left.vi, ALIGNMENTS.left.en, 'Ctrl+L'),
  center: keys(ALIGNMENTS.center.vi, ALIGNMENTS.center.en, 'Ctrl+E'),
  right: keys(ALIGNMENTS.right.vi, ALIGNMENTS.right.en, 'Ctrl+R'),
  justify: keys(ALIGNMENTS.justify.vi, ALIGNMENTS.justify.en, 'Ctrl+J'),
};

const COUPLED = ['nationalName', 'motto', 'placeAndDate'] as const;

/** The sizes of the letterhead rise and fall together. */
function coupling(standard: Standard, provision: Provision): Check {
  const { components } = standard;
  /** Size of the first letters of a component, where it lies in its own range. */
  const sizeIn = (document: Examined, name: ComponentName): number | undefined => {
    const [role] = document.of(name);
    const size = role === undefined ? undefined : printed(role.line)[0]?.size;
    const { large, small } = components[name].size;
    return size !== undefined && size >= small && size <= large ? size : undefined;
  };
  const sizesInWords = (sizes: readonly number[]): Sighting['found'] =>
    joined(sizes.map((size, index) => joined([nameOf(COUPLED[index] ?? 'motto', standard), measure(size, 'pt')], ' ')));
  const setOf = (set: 'large' | 'small'): number[] => COUPLED.map((name) => components[name].size[set]);
  return {
    code: 'letterhead/sizes-together',
    component: 'letterhead',
    ...provision,
    severity: 'error',
    expected: filled(
      bilingual('{0}; hoặc {1}', '{0}; or {1}'),
      sizesInWords(setOf('large')),
      sizesInWords(setOf('small')),
    ),
    hint: bilingual('Đặt cả ba cỡ chữ theo một trong hai bộ.', 'Give all three the sizes of one of the two sets.'),
    find: (document) => {
      const sizes = COUPLED.flatMap((name) => sizeIn(document, name) ?? []);
      const isSet = [setOf('large'), setOf('small')].some((set) => set.every((size, index) => sizes[index] === size));
      return isSet || sizes.length < COUPLED.length ? [] : [{ found: sizesInWords(sizes) }];
    },
  };
}

/** The size that most letters of the running text have. */
function prevalentSize({ running }: Examined): number | undefined {
  const counts = new Map<number, number>();
  for (const { size, text } of running.flatMap(({ paragraph }) => printed(paragraph)))
    if (size !== undefined) counts.set(size, (counts.get(size) ?? 0) + text.length);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}

/** The running text has one size throughout. */
const oneSize = ({ components: { body } }: Standard, provision: Provision): Check => ({
  code: 'body/one-size',
  component: 'body',
  ...provision,
  severity: 'warning',
  expected: bilingual('lời văn một cỡ chữ thống nhất', 'one size throughout the text'),
  hint: bilingual('Chọn toàn bộ lời văn, đặt một cỡ chữ.', 'Select the whole text and give it one size.'),
  find: (document) => {
    const main = prevalentSize(document);
    return document.running.flatMap(({ paragraph }): Sighting[] => {
      const sizes = printed(paragraph).flatMap(({ size, raised }) => (size === undefined || raised ? [] : [size]));
      const other = sizes.find((size) => size !== main && size >= body.size.small && size <= body.size.large);
      return other === undefined ? [] : [{ found: sizesFound([other]), where: document.where(paragraph) }];
    });
  },
});

export const lookChecks = (standard: Standard): readonly Check[] => [
  ...LOOKED.filter(({ name }) => standard.parts.includes(name)).flatMap((row) => [
    sizeCheck(row, standard),
    ...faceChecks(row, standard),
    alignmentCheck(row, standard),
  ]),
  ...demanded(standard, 'sizesTogether', (provision) => coupling(standard, provision)),
  ...demanded(standard, 'oneSize', (provision) => oneSize(standard, provision)),
];
