/** No degree, rank or honour stands before the name: nd30 PN-02, PN-03. */
import { WITH_DEGREES } from '../../bodies-with-degrees.ts';
import { rule } from '../rule.ts';

/** Degrees, ranks and honours; several may be joined: "ThS.BS". */
const DEGREE =
  /^(?:(?:GS|PGS|TSKH|TS|ThS|BS\s?(?:CK)?\s?(?:II|I|[12])?|DS\s?(?:CK)?\s?(?:II|I|[12])?|KS|CN|NGƯT|NGND|TTƯT|TTND|Thiếu tá|Trung tá|Thượng tá|Đại tá|Thiếu tướng|Trung tướng|Thượng tướng|Đại tướng)(?:[.,]\s?|\s))+/iu;
const ADDRESS = /^(?:Ông|Bà|Đồng chí|Đ\/c)(?:\.|\s)/u;

export const titleBeforeName = rule({
  code: 'signer/title-before-name',
  severity: 'warning',
  summary: {
    vi: 'Học vị, quân hàm, danh xưng trước họ tên người ký',
    en: 'A degree, rank or honour before the signer’s name',
  },
  why: {
    vi: 'Điểm II.7.c không cho ghi học hàm, học vị, danh hiệu trước họ tên. Chỉ đơn vị vũ trang, cơ sở giáo dục, y tế, khoa học mới được ghi quân hàm, học vị.',
    en: 'Place II.7.c allows no degree or honour before the name. Only armed forces, schools, hospitals and science may give ranks and degrees.',
  },
  vi: [
    'Trước họ tên người ký có “{found}”.',
    'Chỉ ghi họ và tên; quân hàm, học vị chỉ ở văn bản của lực lượng vũ trang, cơ sở giáo dục, y tế, khoa học.',
  ],
  en: [
    '“{found}” stands before the signer’s name.',
    'Write the name alone; ranks and degrees only in documents of armed forces, schools, hospitals, science.',
  ],
  decree: 'Phụ lục I, II.7.c',
  examples: {
    wrong: 'signatures:\n  - post: TRƯỞNG BAN\n    name: TS. Nguyễn Văn Mẫu',
    right: 'signatures:\n  - post: TRƯỞNG BAN\n    name: Nguyễn Văn Mẫu',
  },
  check: ({ plan, report }) => {
    for (const [index, { name, origin }] of plan.signatures.entries()) {
      const issuer = (plan.issuers[index] ?? plan.issuers[0])?.nameLines.join(' ').toLocaleUpperCase('vi') ?? '';
      const degree = WITH_DEGREES.test(issuer) ? null : DEGREE.exec(name);
      const found = (degree ?? ADDRESS.exec(name))?.[0].trim();
      if (found !== undefined) report({ path: [...origin, 'name'] }, { found });
    }
  },
});
