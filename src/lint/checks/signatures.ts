/** Signatures that the decree does not know: Phụ lục I, II.7 (nd30 SP-01 to SP-08). */
import type { PlanPath } from '../../diagnostics/diagnostic.ts';
import { capacitiesIn, isDeputy } from '../../plan/model/capacity.ts';
import type { Signature } from '../../plan/model/plan.ts';
import type { Check, CheckContext } from './check.ts';

/** Words that a post begins with: "BAN GIÁM ĐỐC" and "ĐOÀN CHỦ TỊCH" are bodies. */
const POST =
  /^(PHÓ|QUYỀN|CHỦ TỊCH|TRƯỞNG|(TỔNG )?GIÁM ĐỐC|CHÁNH|BỘ TRƯỞNG|THỨ TRƯỞNG|TỔNG THANH TRA|CHỈ HUY TRƯỞNG|(CHI |TỔNG )?CỤC TRƯỞNG|VIỆN TRƯỞNG|TỔ TRƯỞNG|HIỆU TRƯỞNG)(\s|$)/;
const BODY = /^(ỦY BAN|UỶ BAN|HỘI ĐỒNG|BAN CHỈ ĐẠO|BAN THƯỜNG VỤ|SỞ|CÔNG AN|BỘ CHỈ HUY|HĐND|UBND)(\s|$)/;
const COLLECTIVE = ['TM'];
const OF_THE_HEAD = ['KT', 'TL', 'TUQ', 'Q'];

const withDots = (prefixes: readonly string[]): string => prefixes.map((prefix) => `${prefix}.`).join(', ');

/** Whether it is in capitals is another question. */
const upper = (text: string): string => text.toLocaleUpperCase('vi');

function checkAuthority({ authority, origin }: Signature, report: CheckContext['report']): void {
  if (authority === undefined) return;
  const path: PlanPath = [...origin, 'authority'];
  const [{ sign = '', of = '' } = {}] = capacitiesIn(authority);
  if (!COLLECTIVE.includes(sign))
    report('signature/unknown-prefix', { path }, { found: authority, allowed: withDots(COLLECTIVE) });
  else if (POST.test(of)) report('signature/tm-with-post', { path }, { found: of });
}

function checkCapacity({ capacity, post, origin }: Signature, report: CheckContext['report']): void {
  if (capacity === undefined) return;
  const path: PlanPath = [...origin, 'capacity'];
  for (const { sign, of } of capacitiesIn(capacity)) {
    if (sign === 'TM' && POST.test(of)) report('signature/tm-with-post', { path }, { found: of });
    else if (!OF_THE_HEAD.includes(sign))
      report('signature/unknown-prefix', { path }, { found: capacity, allowed: withDots(OF_THE_HEAD) });
    else if (BODY.test(of)) report('signature/capacity-with-body', { path }, { prefix: `${sign}.`, found: of });
    else if (sign === 'KT' && !isDeputy(post ?? ''))
      report('signature/kt-without-deputy', { path }, { post: post ?? '' });
  }
}

/** All but the name is in capitals: nd30 SG-01, SG-02. */
export const signatureCapitals: Check = ({ plan, report }) => {
  for (const signature of plan.signatures) {
    for (const key of ['authority', 'capacity', 'post', 'otherPost'] as const) {
      const text = signature[key];
      if (text !== undefined && text !== upper(text))
        report('signature/not-capitals', { path: [...signature.origin, key] }, { found: text });
    }
  }
};

/** Authority, capacity and post of each signature go together. */
export const signatureForms: Check = ({ plan, report }) => {
  for (const signature of plan.signatures) {
    checkAuthority(signature, report);
    checkCapacity(signature, report);
    const { post, capacity = '', origin } = signature;
    // "Q. CHỦ TỊCH" is the post itself; of KT. more is said above.
    const said = capacitiesIn(capacity).at(-1)?.sign ?? '';
    if (post === undefined && !['Q', 'KT'].includes(said)) report('signature/no-post', { path: origin });
  }
};

/** Bodies that issue together sign together. */
export const signatureCount: Check = ({ plan, report }) => {
  const { issuers, signatures } = plan;
  if (issuers.length > 1 && signatures.length > 0 && signatures.length !== issuers.length) {
    report(
      'signature/count',
      { path: ['signatures'], part: 'key' },
      { issuers: issuers.length, signatures: signatures.length },
    );
  }
};
