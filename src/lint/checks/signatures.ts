/** Signatures that the standard does not know: Phụ lục I, II.7 (nd30 SP-01 to SP-08); of the Party hd05 DG-60, DG-68 to DG-72, DG-74, DG-75. */
import type { Bilingual, PlanPath } from '../../diagnostics/diagnostic.ts';
import { type Capacity, capacitiesIn, isDeputy } from '../../plan/model/capacity.ts';
import type { Signature } from '../../plan/model/plan.ts';
import { citedPlace } from '../../standard/provisions.ts';
import type { Standard } from '../../standard/standard.ts';
import { STANDARDS } from '../../standard/standards.ts';
import type { Check, CheckContext } from './check.ts';

/** Words that a post begins with: "BAN GIÁM ĐỐC" and "ĐOÀN CHỦ TỊCH" are bodies. */
const POST =
  /^(PHÓ|QUYỀN|CHỦ TỊCH|TRƯỞNG|(TỔNG )?GIÁM ĐỐC|CHÁNH|BỘ TRƯỞNG|THỨ TRƯỞNG|TỔNG THANH TRA|CHỈ HUY TRƯỞNG|(CHI |TỔNG )?CỤC TRƯỞNG|VIỆN TRƯỞNG|TỔ TRƯỞNG|HIỆU TRƯỞNG)(\s|$)/;
const BODY = /^(ỦY BAN|UỶ BAN|HỘI ĐỒNG|BAN CHỈ ĐẠO|BAN THƯỜNG VỤ|SỞ|CÔNG AN|BỘ CHỈ HUY|HĐND|UBND)(\s|$)/;

type Code = Parameters<CheckContext['report']>[0];

/** The signs of a standard, and where it lays them down. */
function said({ name, signature, provisions }: Standard): Readonly<Record<'standard' | 'forms' | 'place', Bilingual>> {
  const { collective, ofTheHead } = signature;
  const signs = [collective, ...[...ofTheHead].sort()].join(', ');
  const place = citedPlace(provisions.authority?.place ?? '-') ?? { vi: '', en: '' };
  return { standard: name, forms: { vi: signs, en: signs }, place };
}

/** Whether it is in capitals is another question. */
const upper = (text: string): string => text.toLocaleUpperCase('vi');

/** "KT. HIỆU TRƯỞNG", "KT HIỆU TRƯỞNG" where a body is asked for: the same as a capacity is written. */
function capacityMeant(authority: string, { signature: { ofTheHead } }: Standard): string | undefined {
  const [, sign = '', of = ''] =
    /^([KT]\s*[./]?\s*(?:T|L|UQ)|Q)(?:\s*[.,:]\s*|\s+)(\p{Lu}.*)$/su.exec(upper(authority)) ?? [];
  const lettersOf = (text: string): string => text.replace(/[^\p{Lu}]/gu, '');
  const right = ofTheHead.find((one) => lettersOf(one) === lettersOf(sign));
  return right === undefined ? undefined : `${right} ${of}`;
}

function checkAuthority({ authority, origin }: Signature, standard: Standard, report: CheckContext['report']): void {
  if (authority === undefined) return;
  const path: PlanPath = [...origin, 'authority'];
  const { collective, example } = standard.signature;
  const [{ written = '', of = '' } = {}] = capacitiesIn(authority);
  const misplaced = capacityMeant(authority, standard);
  if (misplaced !== undefined)
    report('signature/capacity-as-authority', { path }, { found: authority, allowed: collective, meant: misplaced });
  else if (written !== collective)
    report('signature/unknown-prefix', { path }, { found: authority, allowed: collective, ...said(standard) });
  else if (POST.test(of))
    report('signature/tm-with-post', { path }, { found: of, prefix: collective, example, ...said(standard) });
}

/** What is wrong with one capacity of a signature, by the first of these that is so. */
function capacityFault(
  { sign, written, of }: Capacity,
  { authority, capacity = '', post = '' }: Signature,
  { signature: form }: Standard,
): { readonly code: Code; readonly args: Readonly<Record<string, string>> } | undefined {
  const isDeputyForHead = sign === 'KT';
  const faults: readonly (readonly [isSo: boolean, code: Code, args: Readonly<Record<string, string>>])[] = [
    [
      written === form.collective && POST.test(of),
      'signature/tm-with-post',
      { found: of, prefix: form.collective, example: form.example },
    ],
    [
      sign === '' && form.ofTheHead.includes(capacitiesIn(post)[0]?.written ?? ''),
      'signature/lines-swapped',
      { found: capacity, post },
    ],
    [
      !form.ofTheHead.includes(written),
      'signature/unknown-prefix',
      { found: capacity, allowed: form.ofTheHead.join(', ') },
    ],
    [
      isDeputyForHead && form.deputyForCollective && authority !== undefined,
      'signature/deputy-for-collective',
      { found: capacity, prefix: form.collective },
    ],
    [
      BODY.test(of) && !(form.byOrderOfBody && sign === 'TL'),
      'signature/capacity-with-body',
      { prefix: written, found: of },
    ],
    [isDeputyForHead && !isDeputy(post), 'signature/kt-without-deputy', { post, prefix: written }],
  ];
  const [, code, args] = faults.find(([isSo]) => isSo) ?? [];
  return code === undefined || args === undefined ? undefined : { code, args };
}

function checkCapacity(signature: Signature, standard: Standard, report: CheckContext['report']): void {
  const path: PlanPath = [...signature.origin, 'capacity'];
  for (const capacity of capacitiesIn(signature.capacity ?? '')) {
    const fault = signature.capacity === undefined ? undefined : capacityFault(capacity, signature, standard);
    if (fault !== undefined) report(fault.code, { path }, { ...fault.args, ...said(standard) });
  }
}

/** "KT. GIÁM ĐỐC PHÓ GIÁM ĐỐC" as one post; what stands at `capacity` too is told there. "Q. GIÁM ĐỐC" is a post. */
function checkPost(
  { post = '', capacity, origin }: Signature,
  standard: Standard,
  report: CheckContext['report'],
): void {
  const { collective, ofTheHead } = standard.signature;
  const [{ sign = '', written = '' } = {}] = capacitiesIn(post);
  const key = written === collective ? 'authority' : 'capacity';
  if (capacity !== undefined || sign === 'Q' || ![collective, ...ofTheHead].includes(written)) return;
  const found = post.replaceAll('\n', ' ');
  report('signature/capacity-as-post', { path: [...origin, 'post'] }, { found, written, key, ...said(standard) });
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
  const standard = STANDARDS[plan.layout.standard];
  for (const signature of plan.signatures) {
    checkAuthority(signature, standard, report);
    checkCapacity(signature, standard, report);
    checkPost(signature, standard, report);
    const { authority, post, capacity = '', origin } = signature;
    if (standard.signature.memberWithoutPost && authority !== undefined) continue;
    // "Q. CHỦ TỊCH" is the post itself; of KT. more is said above.
    const last = capacitiesIn(capacity).at(-1)?.sign ?? '';
    if (post === undefined && !['Q', 'KT'].includes(last)) report('signature/no-post', { path: origin });
  }
};

/** A post that does not say of which body. */
const BARE_POST =
  /^(?:Q\. |QUYỀN )?(?:PHÓ )?(?:TRƯỞNG BAN|BÍ THƯ|CHỦ NHIỆM|CHỦ TỊCH|GIÁM ĐỐC|CHÁNH VĂN PHÒNG|HIỆU TRƯỞNG|VIỆN TRƯỞNG|TỔNG BIÊN TẬP)$/u;

/** Of bodies that issue together each post is said with its body, unless an authority names it: hd05 DG-78. */
export const signatureBodies: Check = ({ plan, report }) => {
  const { signature, name } = STANDARDS[plan.layout.standard];
  if (!signature.postWithBody || plan.signatures.length < 2) return;
  for (const { authority, post = '', origin } of plan.signatures) {
    if (authority === undefined && BARE_POST.test(upper(post).trim()))
      report('signature/post-without-body', { path: [...origin, 'post'] }, { post, standard: name });
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
