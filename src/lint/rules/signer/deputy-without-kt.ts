/** A deputy signs in place of the head, and says so: nd30 SP-02, SP-03. */
import { capacitiesIn, isDeputy } from '../../../plan/model/capacity.ts';
import { rule } from '../rule.ts';

/** Standing bodies of the Party and of unions sign by rules of their own, in which deputies need no KT. */
const OWN_RULES = /^(?:BAN THƯỜNG (?:VỤ|TRỰC)|BAN CHẤP HÀNH|ĐOÀN CHỦ TỊCH)(?!\p{L})/u;

/** "PHÓ CHỦ TỊCH" signs for "CHỦ TỊCH". */
const headOf = (post: string): string =>
  /^THỨ TRƯỞNG/u.test(post) ? 'BỘ TRƯỞNG' : post.replace(/^PHÓ\s+/u, '').replace(/\s+(?:THƯỜNG TRỰC|PHỤ TRÁCH)$/u, '');

export const deputyWithoutKt = rule({
  code: 'signer/deputy-without-kt',
  severity: 'warning',
  standard: 'state',
  summary: { vi: 'Cấp phó ký mà không có KT.', en: 'A deputy signs without KT.' },
  why: {
    vi: 'Cấp phó chỉ ký thay cấp trưởng, nên trước chức vụ của cấp trưởng phải ghi KT. (II.7.b), kể cả khi ký thay mặt tập thể (Điều 13 khoản 2) hay khi người được ký thừa lệnh giao cho cấp phó của mình (khoản 4).',
    en: 'A deputy signs in place of the head only, and KT. stands before the head’s post (II.7.b), also where the head signs for a collective (Article 13.2), and where who signs by order leaves it to a deputy (13.4).',
  },
  vi: ['“{post}” là cấp phó mà chữ ký không có KT.', 'Thêm một dòng vào `capacity`: KT. {head}.'],
  en: ['“{post}” is a deputy, but the signature lacks KT.', 'Add a line to `capacity`: KT. {head}.'],
  decree: 'Phụ lục I, II.7.b; Điều 13',
  examples: {
    wrong:
      'issuer:\n  name: ỦY BAN NHÂN DÂN\n  code: UBND\nsignatures:\n  - authority: TM. ỦY BAN NHÂN DÂN\n    post: PHÓ CHỦ TỊCH\n    name: Nguyễn Văn Mẫu',
    right:
      'issuer:\n  name: ỦY BAN NHÂN DÂN\n  code: UBND\nsignatures:\n  - authority: TM. ỦY BAN NHÂN DÂN\n    capacity: KT. CHỦ TỊCH\n    post: PHÓ CHỦ TỊCH\n    name: Nguyễn Văn Mẫu',
  },
  check: ({ plan, report }) => {
    for (const { authority = '', capacity = '', post = '', origin } of plan.signatures) {
      const [collective] = capacitiesIn(authority);
      // One in another form or at another key is said as that.
      if (/^(?:K\s*[./]?\s*T|Q)[\s.,:]/imu.test(`${authority}\n${capacity}\n${post}`)) continue;
      if (!isDeputy(post) || OWN_RULES.test(collective?.of ?? '')) continue;
      const capacities = capacitiesIn(capacity);
      if (capacities.some(({ sign }) => sign === 'KT' || sign === 'Q')) continue;
      const upper = post.toLocaleUpperCase('vi').replaceAll('\n', ' ');
      report({ path: [...origin, 'post'] }, { post, head: headOf(upper) });
    }
  },
});
