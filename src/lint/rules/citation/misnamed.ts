/** A document, programme or day under a name that is not its own. */
import { findAliases } from '../../../content/reference-data/find-document.ts';
import { placeIn, rule } from '../rule.ts';

export const misnamed = rule({
  code: 'citation/misnamed',
  severity: 'warning',
  summary: { vi: 'Tên gọi hoặc số, ký hiệu lệch với tên đúng', en: 'A name or number that departs from the right one' },
  why: {
    vi: 'Tên chương trình, phong trào, ngày kỷ niệm do chính văn bản lập ra nó đặt; gọi chệch đi thì không còn đúng văn bản đó nữa.',
    en: 'Programmes, movements and days bear the name that their founding document gave them; under another name it is not that document any more.',
  },
  vi: ['“{found}” chưa đúng tên.', 'Viết “{right}”.'],
  en: ['“{found}” is not the right name.', 'Write “{right}”.'],
  examples: {
    wrong: 'Tổ chức Ngày toàn dân tham gia phòng, chống mua bán người.',
    right: 'Tổ chức Ngày toàn dân phòng, chống mua bán người.',
  },
  check: ({ texts, registers, report }) => {
    for (const text of texts) {
      for (const { start, end, found, right } of findAliases(text.text, registers))
        if (right !== undefined) report(placeIn(text, { start, end }), { found, right });
    }
  },
});
