/** No degree, rank or honour stands before the name: nd30 PN-02, PN-03. */

import type { Plan } from '../../../plan/model/plan.ts';
import { WITH_DEGREES } from '../../bodies-with-degrees.ts';
import { rule } from '../rule.ts';

/** Degrees, ranks and honours; several may be joined: "ThS.BS". */
const DEGREE =
  /^(?:(?:GS|PGS|TSKH|TS|ThS|BS\s?(?:CK)?\s?(?:II|I|[12])?|DS\s?(?:CK)?\s?(?:II|I|[12])?|KS|CN|NGƯT|NGND|TTƯT|TTND|Thiếu tá|Trung tá|Thượng tá|Đại tá|Thiếu tướng|Trung tướng|Thượng tướng|Đại tướng)(?:[.,]\s?|\s))+/iu;
const ADDRESS = /^(?:Ông|Bà|Đồng chí|Đ\/c)(?:\.|\s)/u;

/** A post that says of itself what the signer belongs to: "PHÓ GIÁM ĐỐC CÔNG AN TỈNH". */
const OF_FORCES = /(?<!\p{L})(?:CÔNG AN|QUÂN SỰ|BIÊN PHÒNG|BỘ TƯ LỆNH)(?!\p{L})/iu;

/** Who signs third of a plan of several bodies may belong to the second of them: there the post counts as well. */
function mayHaveRank({ issuers }: Plan, index: number, post: string): boolean {
  const names = issuers.map(({ nameLines }) => nameLines.join(' ').toLocaleUpperCase('vi'));
  if (WITH_DEGREES.test(names[index] ?? names[0] ?? '')) return true;
  return names.length > 1 && OF_FORCES.test(post) && names.some((name) => WITH_DEGREES.test(name));
}

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
    for (const [index, { name, post = '', origin }] of plan.signatures.entries()) {
      const degree = mayHaveRank(plan, index, post) ? null : DEGREE.exec(name);
      const found = (degree ?? ADDRESS.exec(name))?.[0].trim();
      if (found !== undefined) report({ path: [...origin, 'name'] }, { found });
    }
  },
});
