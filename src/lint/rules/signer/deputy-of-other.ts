/** Who signs KT. is the deputy of the post that is named: KT. CHỦ TỊCH, PHÓ CHỦ TỊCH. */
import { capacitiesIn } from '../../../plan/model/capacity.ts';
import { rule } from '../rule.ts';

/** THỨ TRƯỞNG is the deputy of BỘ TRƯỞNG. */
const deputyOf = (head: string): RegExp =>
  /^BỘ TRƯỞNG/u.test(head) ? /^THỨ TRƯỞNG/u : new RegExp(`^PHÓ (?:TỔNG )?${head.split(/\s+/)[0] ?? ''}`, 'u');

export const deputyOfOther = rule({
  code: 'signer/deputy-of-other',
  severity: 'warning',
  summary: {
    vi: 'Ký thay nhưng chức vụ không phải cấp phó của chức vụ đó',
    en: 'Signed KT. by the deputy of another post',
  },
  why: {
    vi: 'KT. là ký thay cấp trưởng của chính cơ quan hoặc ban đó (II.7.b). Chức vụ ở nơi khác thì không cho quyền ký thay.',
    en: 'KT. is signing in place of the head of the same body (II.7.b). A post elsewhere gives no power to do so.',
  },
  vi: [
    '“{capacity}” mà người ký là “{post}”.',
    'Cấp phó ký thay cấp trưởng của chính mình: KT. TRƯỞNG BAN, PHÓ TRƯỞNG BAN.',
  ],
  en: [
    '“{capacity}”, but the signer is “{post}”.',
    'A deputy signs in place of his own head: KT. TRƯỞNG BAN, PHÓ TRƯỞNG BAN.',
  ],
  decree: 'Phụ lục I, II.7.b',
  examples: {
    wrong: 'signatures:\n  - capacity: KT. TRƯỞNG BAN\n    post: PHÓ CHỦ TỊCH\n    name: Nguyễn Văn Mẫu',
    right:
      'signatures:\n  - capacity: KT. TRƯỞNG BAN\n    post: PHÓ TRƯỞNG BAN\n    otherPost: PHÓ CHỦ TỊCH UBND TỈNH\n    name: Nguyễn Văn Mẫu',
  },
  check: ({ plan, report }) => {
    for (const { capacity = '', post, origin } of plan.signatures) {
      const head = capacitiesIn(capacity).findLast(({ sign }) => sign === 'KT')?.of;
      const signer = post?.toLocaleUpperCase('vi').replace(/\s+/g, ' ');
      if (head === undefined || signer === undefined || !/^(?:PHÓ|THỨ)\s/u.test(signer)) continue;
      if (!deputyOf(head).test(signer)) report({ path: [...origin, 'post'] }, { capacity, post: post ?? '' });
    }
  },
});
