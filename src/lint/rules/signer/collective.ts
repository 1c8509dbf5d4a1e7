/** A people's committee is a collective: its head signs for it, TM.: nd30 SP-01, SP-02. */
import { capacitiesIn } from '../../../plan/model/capacity.ts';
import { rule } from '../rule.ts';

const COLLECTIVE =
  /^(?:ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN|UBND|HỘI ĐỒNG NHÂN DÂN|HĐND|BAN THƯỜNG TRỰC|BAN THƯỜNG VỤ|BAN CHẤP HÀNH)(?!\p{L})/u;

/** By order of the head, or with the head's power, nobody signs for the collective. */
const FOR_THE_HEAD: ReadonlySet<string> = new Set(['TL', 'TUQ']);

export const collectiveSigner = rule({
  code: 'signer/collective',
  severity: 'warning',
  standard: 'state',
  summary: { vi: 'Cơ quan tập thể ký mà không có TM.', en: 'A collective body signs without TM.' },
  why: {
    vi: 'Ủy ban nhân dân làm việc theo chế độ tập thể, người đứng đầu thay mặt tập thể mà ký (Điều 13 khoản 2). Vì vậy trên chức vụ có TM. và tên tập thể (II.7.b).',
    en: 'A people’s committee decides as a collective, for which its head signs (Article 13.2); so TM. and its name stand above the post (II.7.b).',
  },
  vi: ['{issuer} làm việc theo chế độ tập thể mà chữ ký không có TM.', 'Thêm `authority: TM. {issuer}`.'],
  en: ['{issuer} is a collective body, but the signature lacks TM.', 'Add `authority: TM. {issuer}`.'],
  decree: 'Phụ lục I, II.7.b; Điều 13 khoản 2',
  examples: {
    wrong:
      'issuer:\n  name: ỦY BAN NHÂN DÂN TỈNH LAM GIANG\n  code: UBND\nsignatures:\n  - post: CHỦ TỊCH\n    name: Nguyễn Văn Mẫu',
    right:
      'issuer:\n  name: ỦY BAN NHÂN DÂN TỈNH LAM GIANG\n  code: UBND\nsignatures:\n  - authority: TM. ỦY BAN NHÂN DÂN\n    post: CHỦ TỊCH\n    name: Nguyễn Văn Mẫu',
  },
  check: ({ plan, report }) => {
    for (const [index, { nameLines }] of plan.issuers.entries()) {
      const name = nameLines.join(' ').toLocaleUpperCase('vi');
      const signature = plan.signatures[index];
      if (!COLLECTIVE.test(name) || signature === undefined || signature.authority !== undefined) continue;
      if (capacitiesIn(signature.capacity ?? '').some(({ sign }) => FOR_THE_HEAD.has(sign))) continue;
      report({ path: signature.origin }, { issuer: COLLECTIVE.exec(name)?.[0] ?? '' });
    }
  },
});
