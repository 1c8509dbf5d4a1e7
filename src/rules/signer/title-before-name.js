/** No degree, rank or honour stands before the name: nd30 PN-02, PN-03. */
import { rule } from '../rule.js';

const TITLE =
  /^(?:GS|PGS|TS|ThS|TSKH|BS|KS|CN|NGƯT|NGND|Thiếu tá|Trung tá|Thượng tá|Đại tá|Thiếu tướng|Trung tướng|Thượng tướng|Ông|Bà|Đồng chí|Đ\/c)(?:\.|\s)/u;
export const titleBeforeName = rule({
  code: 'signer/title-before-name',
  severity: 'warning',
  summary: {
    vi: 'Học vị, quân hàm, danh xưng trước họ tên người ký',
    en: 'A degree, rank or honour before the signer’s name',
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
    for (const { name, origin } of plan.signatures) {
      const found = TITLE.exec(name)?.[0].trim();
      if (found !== undefined) report({ path: [...origin, 'name'] }, { found });
    }
  },
});
