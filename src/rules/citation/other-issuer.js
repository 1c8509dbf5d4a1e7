/** One document with two issuers. */
import { knownDocument } from '../../mentions/known-documents.js';
import { rule } from '../rule.js';
import { elsewhere, mayBeSame, mentionedDocuments, shortName } from './mentioned.js';

const ABBREVIATIONS = [
  [/ubnd/g, 'ủy ban nhân dân'],
  [/hđnd/g, 'hội đồng nhân dân'],
  [/bcđ/g, 'ban chỉ đạo'],
  [/\btw\b/g, 'trung ương'],
  [/\/cp(?!\p{L})/gu, ' chính phủ'],
];
/** Words that a body's name has in one place and lacks in another. */
const LOOSE =
  /\((?:[^()]*)\)|\b(?:tỉnh|thành phố|trung ương|đảng|của|khóa)\b|(?:bộ trưởng|thủ trưởng|chủ tịch|ban thường trực)\s+/g;
function fold(issuer) {
  let text = issuer.normalize('NFC').toLocaleLowerCase('vi');
  for (const [short, long] of ABBREVIATIONS) text = text.replace(short, long);
  return text
    .replace(LOOSE, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
/** "Ban Chỉ đạo 138 tỉnh" and "Ban Chỉ đạo 138 tỉnh Lam Giang" are one; the issuer of a meeting names the body too. */
function isSame(a, b) {
  const [one, other] = [fold(a), fold(b)];
  return one === '' || other === '' || one.includes(other) || other.includes(one);
}
function others({ citation }, earlier, context) {
  const known = knownDocument(citation, context.registers);
  const found = [];
  if (known !== undefined && known.issuer !== '') {
    // What the registers confirm is not called in question by another plan's slip.
    if (isSame(known.issuer, citation.issuer ?? '')) return [];
    found.push({ issuer: known.issuer, where: { vi: 'theo dữ liệu tra cứu', en: 'in the registers' } });
  }
  for (const other of earlier) {
    if (mayBeSame(citation, other.citation) && other.citation.issuer !== undefined)
      found.push({ issuer: other.citation.issuer, where: { vi: 'ở phía trên', en: 'above' } });
  }
  for (const { file, citation: other } of elsewhere(citation, context)) {
    if (other.issuer !== undefined)
      found.push({ issuer: other.issuer, where: { vi: `trong ${file}`, en: `in ${file}` } });
  }
  return found;
}
export const otherIssuer = rule({
  code: 'citation/other-issuer',
  severity: 'warning',
  summary: { vi: 'Một văn bản ghi hai cơ quan ban hành', en: 'One document with two issuers' },
  vi: ['{name} ở đây ghi của “{found}”, {where} ghi của “{other}”.', 'Đối chiếu văn bản gốc rồi ghi một tên.'],
  en: ['{name} is by “{found}” here and by “{other}” {where}.', 'Look at the original and give one.'],
  examples: {
    wrong:
      'opening:\n  - Theo Kế hoạch số 12/KH-BCA ngày 05/01/2026 của Bộ Công an về phòng cháy.\n  - Làm theo Kế hoạch số 12/KH-BCA ngày 05/01/2026 của Bộ Quốc phòng về phòng cháy.',
    right:
      'opening:\n  - Theo Kế hoạch số 12/KH-UBND ngày 05/01/2026 của UBND tỉnh về phòng cháy.\n  - Làm theo Kế hoạch số 12/KH-UBND ngày 05/01/2026 của Ủy ban nhân dân tỉnh Lam Giang về phòng cháy.',
  },
  check: (context) => {
    const earlier = [];
    for (const mentioned of mentionedDocuments(context)) {
      const { citation, place } = mentioned;
      const { issuer } = citation;
      const other =
        issuer === undefined
          ? undefined
          : others(mentioned, earlier, context).find((one) => !isSame(one.issuer, issuer));
      if (issuer !== undefined && other !== undefined)
        context.report(place, { name: shortName(citation), found: issuer, other: other.issuer, where: other.where });
      earlier.push(mentioned);
    }
  },
});
