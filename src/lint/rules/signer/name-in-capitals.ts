/** The signer's name has capitals at the heads of its words alone: nd30 SG-05. */
import { hasCapitalsAlone } from '../../../vietnamese/alphabet.ts';
import { rule } from '../rule.ts';

/** Two words at least, one of them of more than a letter: "Y B" may be a name that was cut short on purpose. */
const WHOLE_NAME = /\p{L}\s+\p{L}{2}|\p{L}{2}\s+\p{L}/u;

const asName = (capitals: string): string =>
  capitals.replace(/\p{L}+/gu, ([first = '', ...rest]) => first + rest.join('').toLocaleLowerCase('vi'));

export const signerNameInCapitals = rule({
  code: 'signer/name-in-capitals',
  severity: 'warning',
  summary: { vi: 'Họ tên người ký viết toàn chữ in hoa', en: 'The signer’s name in capitals' },
  why: {
    vi: 'Mục V.7 của Phụ lục quy định họ tên người ký là chữ in thường, đứng, đậm; chữ in hoa là của quyền hạn, chức vụ ở trên.',
    en: 'Place V.7 has the signer’s name in small letters, upright and bold; capitals are for the authority and the post above.',
  },
  vi: ['Họ tên người ký “{found}” viết toàn chữ in hoa.', 'Viết “{right}”.'],
  en: ['The signer’s name “{found}” is in capitals.', 'Write “{right}”.'],
  decree: 'Phụ lục I, V.7',
  examples: {
    wrong: 'signatures:\n  - post: TRƯỞNG BAN\n    name: NGUYỄN VĂN MẪU',
    right: 'signatures:\n  - post: TRƯỞNG BAN\n    name: Nguyễn Văn Mẫu',
  },
  check: ({ plan, report }) => {
    for (const { name, origin } of plan.signatures) {
      if (WHOLE_NAME.test(name) && hasCapitalsAlone(name))
        report({ path: [...origin, 'name'] }, { found: name, right: asName(name) });
    }
  },
});
