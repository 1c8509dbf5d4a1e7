/** Parts that a plan must have, and how they must look. */

import type { Bilingual } from '../../diagnostics/diagnostic.ts';
import { plainText } from '../../plan/model/inline-text.ts';
import { nameInText } from '../../plan/model/issuer-name.ts';
import type { Block, Division, Item, Marker } from '../../plan/model/plan.ts';
import { titleOf } from '../../plan/schema/names.ts';
import { PLAN_TYPE, partsOfDecision, requiredParts } from '../../standard/document-types.ts';
import { citedPlace } from '../../standard/provisions.ts';
import { STANDARDS } from '../../standard/standards.ts';
import { capital, isUpperCase } from '../../vietnamese/alphabet.ts';
import type { Check, CheckContext } from './check.ts';

/** A plan that a decision is issued with has no number, date, recipients and signature of its own. */
export const notOfDecision: Check = ({ plan, data, report }) => {
  if (plan.attachedTo === undefined) return;
  for (const key of partsOfDecision(PLAN_TYPE)) {
    const value = data[key as keyof typeof data];
    if (value !== undefined && value !== null)
      report('plan/part-of-decision', { path: [key], part: 'key' }, { key, title: titleOf(key) });
  }
};

/** Everything that a plan consists of is there, unless only an excerpt is known. */
export const missingParts = ({ plan, data, report }: Pick<CheckContext, 'plan' | 'data' | 'report'>): void => {
  if (plan.excerpt) return;
  for (const { key, says } of requiredParts(PLAN_TYPE, plan.attachedTo !== undefined)) {
    const place = citedPlace(says[plan.layout.standard].place) ?? '';
    if (data[key] === undefined) report('plan/missing-part', { path: [] }, { key, title: titleOf(key), place });
  }
};

const SECTION: Bilingual = { vi: 'mục', en: 'a section' };
const DIVISIONS: Readonly<Record<Division, Bilingual>> = {
  part: { vi: 'phần', en: 'a part' },
  chapter: { vi: 'chương', en: 'a chapter' },
};
const APPENDIX: Bilingual = { vi: 'phụ lục', en: 'an appendix' };

const withoutMarks = (text: string): string => text.replace(/[^\p{L}]/gu, '');

/** What must be in capitals; titled articles and clauses are not. */
function capitalised(marker: Marker): Bilingual | undefined {
  if (marker.kind === 'division') return DIVISIONS[marker.division];
  if (marker.kind === 'none') return SECTION;
  return marker.kind === 'number' && marker.form === 'roman' ? SECTION : undefined;
}

/** Parts and chapters with the sections in them. */
const sectionsAndDivisions = (items: readonly Item[]): Item[] =>
  items.flatMap((item) =>
    item.marker.kind === 'division' ? [item, ...sectionsAndDivisions(item.children.filter(isSection))] : [item],
  );

/** What a division holds besides sections and chapters is no section. */
const isSection = (block: Block): block is Item =>
  block.kind === 'item' && block.marker.level <= 1 && block.marker.kind !== 'bullet';

/** Headings of level 1 and titles of appendices are in capitals: nd30 NB-01, PL-03. */
export const capitals: Check = ({ plan, report }) => {
  const { capitalSections } = STANDARDS[plan.layout.standard];
  for (const { heading, marker } of sectionsAndDivisions(plan.sections)) {
    const what = capitalised(marker);
    if (heading === undefined || what === undefined || (what === SECTION && !capitalSections)) continue;
    const letters = withoutMarks(plainText(heading.inlines));
    if (letters !== '' && !isUpperCase(letters))
      report('plan/heading-not-capitals', { path: heading.origin }, { what, place: 'II.6.đ' });
  }
  for (const { titleLines, origin } of plan.appendices) {
    const letters = withoutMarks(titleLines.map(({ inlines }) => plainText(inlines)).join(' '));
    if (letters !== '' && !isUpperCase(letters)) {
      report('plan/heading-not-capitals', { path: [...origin, 'title'] }, { what: APPENDIX, place: 'III.1.b' });
    }
  }
};

/** A title has no full stop: nd30 HD-08. */
export const titleEnd: Check = ({ plan, data, report }) => {
  const last = plan.titleLines.at(-1);
  if (last === undefined || !plainText(last.inlines).endsWith('.')) return;
  const stop = /\.(?=\s*$)/.exec(data.title ?? '')?.index;
  const path = ['title'];
  const fixes = stop === undefined ? [] : [{ path, within: { start: stop, end: stop + 1 }, text: '' }];
  report('plan/title-full-stop', { path }, {}, fixes);
};

/** A title is in small letters: nd30 HD-08. */
export const titleCase: Check = ({ plan, report }) => {
  const letters = plan.titleLines
    .map(({ inlines }) => plainText(inlines))
    .join('')
    .replace(/[^\p{L}]/gu, '');
  if (letters !== '' && isUpperCase(letters)) report('plan/title-in-capitals', { path: ['title'] });
};

/** Tên loại is printed above the title: nd30 HD-07. */
const TYPED_TYPE = new RegExp(`^\\s*${PLAN_TYPE.name}\\s+(?!hóa|hoá|số\\s)(?=\\p{L})`, 'iu');

/** "Kế hoạch phòng, chống …" under KẾ HOẠCH says it twice. */
export const titleWithoutType: Check = ({ plan, data, report }) => {
  const { title = '' } = data;
  const typed = TYPED_TYPE.exec(title)?.[0];
  const letter = title.charAt(typed?.length ?? 0);
  if (typed === undefined || letter === '') return;
  const path = ['title'];
  const within = { start: 0, end: typed.length + letter.length };
  report('plan/title-repeats-type', { path, within: { start: 0, end: typed.trimEnd().length } }, {}, [
    { path, within, text: STANDARDS[plan.layout.standard].smallTitle ? letter : capital(letter) },
  ]);
};

/** "V/v" stands in letters, over whom they go to; a plan is called by what it does. */
const TYPED_ABOUT = /^\s*v\s*\/\s*v(?!\p{L})[\s.:]*/iu;

/** "V/v tuyên truyền …": nd30 HD-07, HD-08. */
export const titleWithoutAbout: Check = ({ data, report }) => {
  const typed = TYPED_ABOUT.exec(data.title ?? '')?.[0].trimEnd();
  if (typed === undefined) return;
  report(
    'plan/title-begins-v-v',
    { path: ['title'], within: { start: 0, end: typed.length } },
    { found: typed.trim() },
  );
};

/** "PHỤ LỤC II", "Phụ lục 1:" before the title of an appendix; "PHỤ LỤC SỐ LIỆU" is a title. */
const TYPED_APPENDIX =
  /^\s*phụ\s+lục(?:\s+(?:số\s+)?(?:[IVX]+|\d{1,2})(?=\s+(?!năm|tháng|ngày)\p{L})|(?:\s+(?:số\s+)?(?:[IVX]+|\d{1,2}))?\s*(?:[:.–-]|\r?\n|$))\s*/iu;

/** The program prints "Phụ lục" and the number above the title. */
export const appendixTitleWithoutLabel: Check = ({ data, report }) => {
  for (const [index, { title = '' }] of (data.appendices ?? []).entries()) {
    const typed = TYPED_APPENDIX.exec(title)?.[0];
    if (typed === undefined || typed.length === title.length) continue;
    const path = ['appendices', index, 'title'];
    const within = { start: 0, end: typed.length };
    const label = typed.trim().replace(/\s*[:.–-]$/u, '');
    report('text/typed-label', { path, within: { start: 0, end: typed.trimEnd().length } }, { label }, [
      { path, within, text: '' },
    ]);
  }
};

/** A capital that no name asks for, since the next word has none. */
const BEGINS_CAPITAL = /^\s*(\p{Lu})\p{Ll}*\s+\p{Ll}/u;

/** Where the standard has it so, a title begins with a small letter: hd05 DG-19. */
export const smallTitle: Check = ({ plan, data, report }) => {
  const { title = '' } = data;
  const letter = BEGINS_CAPITAL.exec(title)?.[1];
  if (!STANDARDS[plan.layout.standard].smallTitle || letter === undefined) return;
  const start = title.indexOf(letter);
  const path = ['title'];
  const within = { start, end: start + letter.length };
  report('plan/title-begins-capital', { path, within }, { found: letter }, [
    { path, within, text: letter.toLocaleLowerCase('vi') },
  ]);
};

/** The archive line as it is printed. */
const TYPED_ARCHIVE = /^\s*(?:-\s*)?Lưu(?:\s*:\s*(?=\S)|\s+(?=\p{Lu}))/u;

/** The archive line is there: nd30 NN-03. */
export const archiveLine: Check = ({ plan, data, report }) => {
  if (plan.recipients.length > 0 && plan.archive === undefined && !plan.excerpt) {
    const index = (data.recipients ?? []).findIndex((line) => typeof line === 'string' && TYPED_ARCHIVE.test(line));
    if (index < 0) return report('plan/archive-missing', { path: ['recipients'], part: 'key' });
    const path = ['recipients', index];
    const meant = `archive: ${String(data.recipients?.[index])
      .replace(TYPED_ARCHIVE, '')
      .replace(/[.;]\s*$/, '')}`;
    report('plan/archive-as-recipient', { path }, { meant: `\`${meant}\`` }, [{ path, value: meant }]);
  }
};

/** The "Kèm theo" line names the issuer as running text does, where that can be told: nd30 PL-04. */
export const issuerInText: Check = ({ plan, data, report }) => {
  const { attachedTo } = data;
  const isNamed = attachedTo === undefined ? plan.appendices.length > 0 : attachedTo.issuer === undefined;
  if (!isNamed) return;
  for (const issuer of plan.issuers)
    if (nameInText(issuer) === undefined) report('plan/issuer-in-text-missing', { path: issuer.origin });
};
