/** A committee of the Party is a collective: who signs does so for it, T/M: hd05 DG-68, DG-69, DG-72. */
import { capacitiesIn } from '../../../plan/model/capacity.ts';
import { rule } from '../rule.ts';

const COLLECTIVE = /^(?:TỈNH|THÀNH|ĐẢNG) (?:UỶ|ỦY)(?!\p{L})|^CHI BỘ(?!\p{L})|^(?:UỶ|ỦY) BAN KIỂM TRA(?!\p{L})/u;

export const partyCollective = rule({
  code: 'signer/party-collective',
  severity: 'warning',
  standard: 'party',
  summary: { vi: 'Cấp ủy ký mà không có T/M', en: 'A committee of the Party signs without T/M' },
  why: {
    vi: 'Cấp ủy, chi bộ, ủy ban kiểm tra làm việc theo chế độ tập thể: người ký thay mặt tập thể, trên chức vụ ghi T/M và tên tập thể (Hướng dẫn 05-HD/VPTW, I.7.1.4).',
    en: 'Committees, cells and inspection committees are collectives: who signs does so for them, and T/M with their name stands above the post (Hướng dẫn 05-HD/VPTW, I.7.1.4).',
  },
  vi: [
    '{issuer} làm việc theo chế độ tập thể mà chữ ký không có T/M.',
    'Thêm `authority: T/M BAN THƯỜNG VỤ` hoặc T/M và tên cấp ủy.',
  ],
  en: [
    '{issuer} is a collective body, but the signature lacks T/M.',
    'Add `authority: T/M BAN THƯỜNG VỤ`, or T/M and the name of the committee.',
  ],
  examples: {
    wrong:
      'standard: party\ntitle: thực hiện nhiệm vụ năm 2026\nissuer:\n  name: ĐẢNG UỶ XÃ TÂN LÂM\n  code: ĐU\nsignatures:\n  - post: BÍ THƯ\n    name: Nguyễn Văn Mẫu',
    right:
      'standard: party\ntitle: thực hiện nhiệm vụ năm 2026\nissuer:\n  name: ĐẢNG UỶ XÃ TÂN LÂM\n  code: ĐU\nsignatures:\n  - authority: T/M BAN THƯỜNG VỤ\n    post: PHÓ BÍ THƯ\n    name: Nguyễn Văn Mẫu',
  },
  check: ({ plan, report }) => {
    for (const [index, { nameLines }] of plan.issuers.entries()) {
      const issuer = COLLECTIVE.exec(nameLines.join(' ').toLocaleUpperCase('vi'))?.[0];
      const signature = plan.signatures[index];
      if (issuer === undefined || signature === undefined || signature.authority !== undefined) continue;
      if (capacitiesIn(signature.capacity ?? '').some(({ sign }) => sign === 'TL')) continue;
      report({ path: signature.origin }, { issuer });
    }
  },
});
