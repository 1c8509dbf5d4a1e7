/**
 * The header of an electronic document, as far as a plan knows it: QCVN 102:2016/BTTTT with its amendment 1:2022, part
 * MessageHeader. What only the sending system knows (identifiers of bodies, of the message) is left out.
 */
import { type BodyRegister, bodyRegister } from '../../content/entities/body-register.ts';
import type { DueDate } from '../../content/entities/due-dates.ts';
import { numberAndCode } from '../../plan/model/blanks.ts';
import { titleInLine } from '../../plan/model/outline.ts';
import type { Plan, Signature } from '../../plan/model/plan.ts';
import { wholeDay } from '../../vietnamese/dates.ts';

/** A field of the header: a text, or fields of its own; several where it may be repeated. */
export type HeaderValue = string | HeaderFields | readonly HeaderFields[] | readonly string[];
export interface HeaderFields {
  readonly [name: string]: HeaderValue;
}

/** The type as its name; the number that stands for it differs between systems. */
const PLAN_TYPE = 'Kế hoạch';

/** Degrees of urgency: 0 none, then as the decree lists them. */
const PRIORITIES = ['', 'KHẨN', 'THƯỢNG KHẨN', 'HỎA TỐC'];

/** A list and fields without anything in them are nothing, as a text without letters is. */
const isEmpty = (value: HeaderValue | undefined): boolean =>
  value === undefined || value === '' || (typeof value === 'object' && Object.keys(value).length === 0);

const given = (fields: Readonly<Record<string, HeaderValue | undefined>>): HeaderFields =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => !isEmpty(value))) as HeaderFields;

const oneLine = (text: string | undefined): string | undefined => text?.replaceAll('\n', ' ');

const signerOf = ({ authority, capacity, post, name }: Signature): HeaderFields =>
  given({ Competence: oneLine(capacity ?? authority), Position: oneLine(post), FullName: name });

/** The last day that a plan names for anything. */
function lastDue(dues: readonly DueDate[]): string | undefined {
  return dues
    .flatMap((due) => (due.kind === 'once' ? [due.due] : []))
    .sort()
    .at(-1);
}

export interface HeaderOptions {
  /** How many pages it takes, where they were counted. */
  readonly pages?: number;
  /** The times by which something is to be done. */
  readonly dues: readonly DueDate[];
  /** The register that has the codes of bodies; the plan's own by default. */
  readonly bodies?: BodyRegister;
}

/** The fields of the header in the order of the regulation. */
export function documentHeader(
  plan: Plan,
  { pages, dues, bodies = bodyRegister(plan.bodies) }: HeaderOptions,
): HeaderFields {
  const { number, code } = numberAndCode(plan);
  const [issuer] = plan.issuers;
  const places = plan.recipients.flatMap(({ lines }) => lines);
  const name = issuer?.inText ?? issuer?.nameLines.join(' ');
  const priority = PRIORITIES.indexOf((plan.marks?.urgency ?? '').toUpperCase());
  return given({
    From: given({
      OrganId: name === undefined ? undefined : bodies.find(name)?.code,
      OrganName: name,
      OrganizationInCharge: oneLine(issuer?.parent),
    }),
    Code: given({ CodeNumber: number, CodeNotation: code }),
    PromulgationInfo: given({ Place: plan.place, PromulgationDate: wholeDay(plan.date) }),
    DocumentType: { TypeName: PLAN_TYPE },
    Subject: titleInLine(plan),
    SignerInfo: plan.signatures.map(signerOf),
    DueDate: lastDue(dues),
    ToPlaces: given({ Place: places.length === 0 ? undefined : places }),
    OtherInfo: given({
      Priority: String(Math.max(0, priority)),
      SphereOfPromulgation: plan.marks?.circulation,
      TyperNotation: plan.drafter?.sign,
      PromulgationAmount: plan.drafter?.copies === undefined ? undefined : String(plan.drafter.copies),
      PageAmount: pages === undefined ? undefined : String(pages),
    }),
  });
}
