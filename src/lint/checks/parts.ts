/** Parts that a plan must have, and how they must look. */

import type { Bilingual } from '../../diagnostics/diagnostic.ts';
import { plainText } from '../../plan/model/inline-text.ts';
import { nameInText } from '../../plan/model/issuer-name.ts';
import { titleOf } from '../../plan/schema/names.ts';
import { capital, isUpperCase } from '../../vietnamese/alphabet.ts';
import type { Check } from './check.ts';

const REQUIRED = ['issuer', 'place', 'title', 'sections', 'recipients', 'signatures'] as const;

/** Everything that a plan consists of is there, unless only an excerpt is known. */
export const requiredParts: Check = ({ plan, data, report }) => {
  if (plan.excerpt) return;
  for (const key of REQUIRED) {
    if (data[key] === undefined) report('plan/missing-part', { path: [] }, { key, title: titleOf(key) });
  }
};

const SECTION: Bilingual = { vi: 'mục', en: 'a section' };
const APPENDIX: Bilingual = { vi: 'phụ lục', en: 'an appendix' };

const withoutMarks = (text: string): string => text.replace(/[^\p{L}]/gu, '');

/** Headings of level 1 and titles of appendices are in capitals: nd30 NB-01, PL-03. */
export const capitals: Check = ({ plan, report }) => {
  for (const { heading } of plan.sections) {
    if (heading === undefined) continue;
    const letters = withoutMarks(plainText(heading.inlines));
    if (letters !== '' && !isUpperCase(letters)) {
      report('plan/heading-not-capitals', { path: heading.origin }, { what: SECTION, place: 'II.6.đ' });
    }
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

/** Tên loại is printed above the title: nd30 HD-07. */
const TYPED_TYPE = /^\s*kế hoạch\s+(?!hóa|hoá|số\s)(?=\p{L})/iu;

/** "Kế hoạch phòng, chống …" under KẾ HOẠCH says it twice. */
export const titleWithoutType: Check = ({ data, report }) => {
  const { title = '' } = data;
  const typed = TYPED_TYPE.exec(title)?.[0];
  const letter = title.charAt(typed?.length ?? 0);
  if (typed === undefined || letter === '') return;
  const path = ['title'];
  const within = { start: 0, end: typed.length + letter.length };
  report('plan/title-repeats-type', { path, within: { start: 0, end: typed.trimEnd().length } }, {}, [
    { path, within, text: capital(letter) },
  ]);
};

/** The archive line is there: nd30 NN-03. */
export const archiveLine: Check = ({ plan, report }) => {
  if (plan.recipients.length > 0 && plan.archive === undefined && !plan.excerpt) {
    report('plan/archive-missing', { path: ['recipients'], part: 'key' });
  }
};

/** The "Kèm theo" line of an appendix names the issuer as running text does, where that can be told: nd30 PL-04. */
export const issuerInText: Check = ({ plan, report }) => {
  if (plan.appendices.length === 0) return;
  for (const issuer of plan.issuers)
    if (nameInText(issuer) === undefined) report('plan/issuer-in-text-missing', { path: issuer.origin });
};
