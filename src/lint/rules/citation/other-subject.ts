/** One document with two subjects (trích yếu). */
import { remembered } from '../../../vietnamese/remembered.ts';
import { rule } from '../rule.ts';
import { MentionsSoFar, mentionedDocuments, otherMentions, refKey, shortName } from './mentioned.ts';

/** What may be there or not without its being another subject: quotation marks, dates, terms, brackets. */
const LOOSE = /[“”"«»]|,?\s*ngày\s+\d{1,2}(?:\/\d{1,2}\/\d{4}| tháng \d{1,2} năm \d{4})|khóa\s+\(?[ivx]+\)?|\(.*?\)/g;

const ABBREVIATIONS: readonly (readonly [RegExp, string])[] = [
  [/cand/g, 'công an nhân dân'],
  [/antq/g, 'an ninh tổ quốc'],
  [/antt/g, 'an ninh trật tự'],
  [/ubnd/g, 'ủy ban nhân dân'],
];

const writtenOut = (text: string): string =>
  ABBREVIATIONS.reduce((result, [short, long]) => result.replace(short, long), text);

const wordsOf = (subject: string): readonly string[] =>
  writtenOut(subject.normalize('NFC').toLocaleLowerCase('vi').replace(LOOSE, ' '))
    .replace(/\s*[-–—]\s*/g, ' ')
    .replace(/^(?:về(?: việc)?|ban hành|phê duyệt)\s+/, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');

const MOST_SUBJECTS = 1024;
const words = remembered(wordsOf, MOST_SUBJECTS);

/** The shortest stretch by which one may be cut short. */
const ENOUGH = 6;

/** True where all words of one, as far as the shorter goes, stand in the other in their order: words were left out. */
function isShortened(one: readonly string[], other: readonly string[]): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  let at = 0;
  for (const word of long) if (word === short[at]) at++;
  return at >= short.length;
}

/**
 * The first words in which two subjects differ; undefined where one only ends earlier than the other, or where they
 * have nothing in common and so are not two spellings of one subject.
 */
function difference(a: string, b: string): { here: string; there: string } | undefined {
  const [one, other] = [words(a), words(b)];
  const at = one.findIndex((word, index) => word !== other[index]);
  if (at < 0 || at >= other.length || isShortened(one, other)) return undefined;
  // "… trong tình hình mới và các …": the sentence goes on where the subject has ended.
  if (/(?:^| )và(?: các| những)?$/.test(one.slice(0, at).join(' '))) return undefined;
  if (at < Math.min(ENOUGH, other.length, one.length)) {
    const shared = one.filter((word) => other.includes(word)).length;
    if (shared < Math.min(one.length, other.length) * 0.7) return undefined;
  }
  const excerpt = (list: readonly string[]): string => list.slice(Math.max(0, at - 2), at + 5).join(' ');
  return { here: excerpt(one), there: excerpt(other) };
}

export const otherSubject = rule({
  code: 'citation/other-subject',
  severity: 'info',
  summary: { vi: 'Một văn bản ghi hai trích yếu', en: 'One document with two subjects' },
  why: {
    vi: 'Trích yếu chép theo bản gốc nên chỉ có một; ghi hai cách thì người đọc tưởng là hai văn bản.',
    en: 'A subject is copied from the original, so there is one; written in two ways it looks like two documents.',
  },
  vi: [
    'Trích yếu của {name} ở đây là “… {here} …”, {where} là “… {there} …”.',
    'Đối chiếu văn bản gốc rồi ghi thống nhất.',
  ],
  en: [
    'The subject of {name} reads “… {here} …” here and “… {there} …” {where}.',
    'Look at the original and write it alike.',
  ],
  examples: {
    wrong:
      'opening:\n  - Theo Kế hoạch số 12/KH-BCA ngày 05/01/2026 của Bộ Công an về tăng cường phòng cháy trong khu dân cư.\n  - Làm theo Kế hoạch số 12/KH-BCA ngày 05/01/2026 của Bộ Công an về tăng cường phòng cháy ở các khu dân cư.',
    right:
      'opening:\n  - Theo Kế hoạch số 12/KH-BCA ngày 05/01/2026 của Bộ Công an về tăng cường phòng cháy trong khu dân cư.\n  - Làm theo Kế hoạch số 12/KH-BCA ngày 05/01/2026 của Bộ Công an về tăng cường phòng cháy.',
  },
  check: (context) => {
    const earlier = new MentionsSoFar();
    const said = new Set<string>();
    for (const mentioned of mentionedDocuments(context)) {
      const { subject } = mentioned.citation;
      for (const { citation: other, where } of subject === undefined
        ? []
        : otherMentions(mentioned, earlier, context)) {
        const found = other.subject === undefined ? undefined : difference(subject ?? '', other.subject);
        if (found === undefined || said.has(refKey(mentioned.citation))) continue;
        said.add(refKey(mentioned.citation));
        context.report(mentioned.place, { name: shortName(mentioned.citation), ...found, where });
        break;
      }
      earlier.add(mentioned);
    }
  },
});
