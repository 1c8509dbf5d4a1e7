/** What a build would refuse of an imported plan, written so that it prints the same words; each repair is told. */
import type { Code } from '../diagnostics/catalogue/index.ts';
import type { Diagnostic, PlanPath } from '../diagnostics/diagnostic.ts';
import type { IssuerSource, PlanSourceData, RecipientSource, SignatureSource } from '../generated/plan-source.ts';
import type { Doubt } from '../import/recognise/uncertain.ts';
import { typedLiterally } from '../plan/compile/inline-marks.ts';

/** Puts right what a finding at a path is about; undefined where it cannot. */
type Repair = (data: PlanSourceData, path: PlanPath) => PlanSourceData | undefined;

const lines = (...texts: readonly (string | undefined)[]): string =>
  texts.filter((text) => text !== undefined).join('\n');

/** Whatever stands above a name can stand there as a post: nobody asks what words it begins with. */
const asPost: Repair = (data, [, index]) => {
  const signature = data.signatures?.[Number(index)];
  if (signature === undefined) return undefined;
  const { authority, capacity, post, ...rest } = signature;
  const whole: SignatureSource = { post: lines(authority, capacity, post), ...rest };
  return { ...data, signatures: data.signatures?.map((other) => (other === signature ? whole : other)) ?? [] };
};

/** Names that are not so many as the signatures stand above one another as one. */
const asOneIssuer: Repair = (data) => {
  const [first, ...more] = [data.issuer ?? []].flat();
  if (first === undefined) return undefined;
  const name = lines(first.name, ...more.flatMap((issuer: IssuerSource) => [issuer.parent, issuer.name]));
  return { ...data, issuer: { ...first, name } };
};

const isArchive = (entry: RecipientSource): entry is Extract<RecipientSource, { archive?: unknown }> =>
  typeof entry === 'object' && 'archive' in entry && entry.archive !== undefined;

/** Lưu stands last; of several the last is meant. */
const archiveLast: Repair = (data) => {
  const archives = (data.recipients ?? []).filter(isArchive);
  const last = archives.at(-1);
  if (last === undefined) return undefined;
  const others = (data.recipients ?? []).flatMap((entry): RecipientSource[] => {
    if (entry === last) return [];
    return isArchive(entry) ? [`Lưu: ${entry.archive}`] : [entry];
  });
  return { ...data, recipients: [...others, last] };
};

/** An appendix that has only a title says it as its text. */
const titleAsText: Repair = (data, [key, index]) => {
  const appendix = key === 'appendices' ? data.appendices?.[Number(index)] : undefined;
  if (appendix === undefined) return undefined;
  const whole = { ...appendix, title: 'PHỤ LỤC', text: appendix.title ?? '' };
  return { ...data, appendices: data.appendices?.map((other) => (other === appendix ? whole : other)) ?? [] };
};

/** A number or a day that none can be is blank. */
const blank: Repair = (data, [key]) => (key === 'number' || key === 'date' ? { ...data, [key]: null } : undefined);

/** The value at a path, changed. */
function changedAt(value: unknown, [key, ...rest]: PlanPath, change: (value: unknown) => unknown): unknown {
  if (key === undefined) return change(value);
  if (Array.isArray(value)) return value.map((one: unknown, at) => (at === key ? changedAt(one, rest, change) : one));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [name, name === key ? changedAt(one, rest, change) : one]),
  );
}

const BLANK = '…';

/** An article without words, a name without its post: dots stand where something is to be filled in. */
const dots: Repair = (data, path) =>
  path[0] === 'sections' || path[0] === 'signatures' || path[0] === 'appendices'
    ? (changedAt(data, path, () => BLANK) as PlanSourceData)
    : undefined;

/** A part that held nothing but what no plan can have, a picture that is only linked: dots stand where it is to be put. */
const dotsAsText: Repair = (data, path) =>
  path[0] === 'sections'
    ? (changedAt(data, path, (item) => ({ ...(item as object), text: BLANK })) as PlanSourceData)
    : titleAsText(data, path);

const REPAIRS: Partial<Readonly<Record<Code, Repair>>> = {
  'signature/kt-without-deputy': asPost,
  'signature/tm-with-post': asPost,
  'signature/capacity-with-body': asPost,
  'signature/capacity-as-authority': asPost,
  'signature/unknown-prefix': asPost,
  'signature/no-post': asPost,
  'signature/count': asOneIssuer,
  'plan/archive-not-last': archiveLast,
  'plan/empty-item': dotsAsText,
  'plan/impossible-date': blank,
  'schema/empty': dots,
  'schema/out-of-range': blank,
  'schema/date-form': blank,
};

/** Each round repairs what it finds first; repairs do not undo one another. */
const MOST_ROUNDS = 12;

export interface RepairedImport {
  readonly data: PlanSourceData;
  readonly doubts: readonly Doubt[];
  /** What a build still refuses. */
  readonly errors: readonly Diagnostic[];
}

const given = (data: PlanSourceData, [key, index]: PlanPath): string => {
  const value: unknown = new Map<string, unknown>(Object.entries(data)).get(String(key));
  const entry: unknown = Array.isArray(value) ? (value as unknown[])[Number(index)] : value;
  return typedLiterally(typeof entry === 'object' ? '' : String(entry ?? ''));
};

/**
 * Repairs the data of an import until a build takes them, as far as that is known how.
 * @param errorsOf what a build refuses of data
 */
export function repairImport(
  data: PlanSourceData,
  errorsOf: (data: PlanSourceData) => readonly Diagnostic[],
): RepairedImport {
  const doubts: Doubt[] = [];
  let whole = data;
  let errors = errorsOf(whole);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const found = errors
      .map((error) => ({ error, repaired: REPAIRS[error.code as Code]?.(whole, error.path) }))
      .find(({ repaired }) => repaired !== undefined);
    if (found?.repaired === undefined) break;
    const { path, message } = found.error;
    const words = given(whole, path);
    whole = found.repaired;
    doubts.push({
      code: 'import/repaired',
      path: path.slice(0, 2),
      args: { reason: words === '' ? message : `${message} (${words})` },
    });
    errors = errorsOf(whole);
  }
  return { data: whole, doubts, errors };
}
