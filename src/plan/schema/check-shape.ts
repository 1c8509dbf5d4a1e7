/** Has the data the shape that the JSON Schema asks for? The validator's errors, in a drafting officer's words. */
import type { ErrorObject } from 'ajv';
import type { Bilingual, PlanPath, ReportFinding } from '../../diagnostics/diagnostic.ts';
import { suggest } from '../../diagnostics/suggest.ts';
import type { PlanSourceData } from '../../generated/plan-source.ts';
import { validatePlan } from '../../generated/validate-plan.ts';
import { namePlace } from './names.ts';
import { booleanMeant, choiceMeant, dateMeant, entryMeant, listMeant, numberMeant } from './other-spellings.ts';
import { keyMeant, looksLikeSentence, reportUnknownKey } from './unknown-keys.ts';

type ShapeError = ErrorObject<string, Record<string, unknown>>;

function pathOf(pointer: string): PlanPath {
  return pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((step) => (/^\d+$/.test(step) ? Number(step) : step));
}

function valueAt(data: unknown, path: PlanPath): unknown {
  let value = data;
  for (const step of path) value = (value as Record<string | number, unknown> | null | undefined)?.[step];
  return value;
}

const KINDS: Readonly<Record<string, Bilingual>> = {
  string: { vi: 'chữ', en: 'text' },
  number: { vi: 'số', en: 'a number' },
  integer: { vi: 'số nguyên', en: 'a whole number' },
  boolean: { vi: 'true hoặc false', en: 'true or false' },
  null: { vi: 'để trống', en: 'empty' },
  array: { vi: 'danh sách', en: 'a list' },
  object: { vi: 'nhóm khóa', en: 'a mapping' },
};

const CURES: Readonly<Record<string, Bilingual>> = {
  array: { vi: 'Viết thành danh sách: mỗi dòng bắt đầu bằng “- ”.', en: 'Write a list: begin each line with “- ”.' },
  object: { vi: 'Viết các khóa ở những dòng dưới, thụt vào.', en: 'Write its keys on the lines below, indented.' },
  string: {
    vi: 'Nếu là lời văn bắt đầu bằng [ hoặc {, đặt trong ngoặc kép hoặc viết sau `>-`.',
    en: 'If it is text that begins with [ or {, put it in quotes or write it after `>-`.',
  },
  boolean: { vi: 'Viết true (có) hoặc false (không).', en: 'Write true or false.' },
  integer: { vi: 'Viết bằng chữ số, không có ngoặc kép.', en: 'Write it in digits, without quotes.' },
  number: {
    vi: 'Viết bằng chữ số, không có đơn vị và ngoặc kép; chiều dài tính bằng mm.',
    en: 'Write it in digits, without a unit and quotes; lengths are in mm.',
  },
};
/** A list where an entry of a list is asked for. */
const ONE_DASH: Bilingual = {
  vi: 'Mỗi phần của danh sách chỉ có một dấu “- ” ở đầu, không viết “- - ”; lời văn bắt đầu bằng [ thì đặt trong ngoặc kép.',
  en: 'An entry of a list begins with one “- ”, not with “- - ”; put a text that begins with [ in quotes.',
};
/** Keys where a list of such keys is asked for. */
const ENTRIES: Bilingual = {
  vi: 'Thêm “- ” trước khóa đầu tiên ở dưới; các khóa sau thụt thẳng với khóa ấy.',
  en: 'Put “- ” before the first key below, and indent the other keys as that key.',
};
const NO_CURE: Bilingual = { vi: '', en: '' };

const cureOf = (meant: string): Bilingual => ({ vi: `Viết \`${meant}\`.`, en: `Write \`${meant}\`.` });

/** What to write, and the keys that are known where keys are asked for. */
function cureFor(found: string, [expected = '']: readonly string[], path: PlanPath): Bilingual {
  if (found === 'object' && expected === 'array') return ENTRIES;
  if (found === 'array' && typeof path.at(-1) === 'number') return ONE_DASH;
  const cure = CURES[expected] ?? NO_CURE;
  const keys = Object.keys(namePlace(path).owner.keys).join(', ');
  if (keys === '' || (expected !== 'array' && expected !== 'object')) return cure;
  return { vi: `${cure.vi} Các khóa dùng được: ${keys}.`, en: `${cure.en} Keys that can stand here: ${keys}.` };
}

function kindOf(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (Array.isArray(value)) return 'array';
  return typeof value;
}

function nameOfKinds(kinds: readonly string[]): Bilingual {
  const names = [...new Set(kinds)].map((kind) => KINDS[kind] ?? { vi: kind, en: kind });
  return { vi: names.map(({ vi }) => vi).join(' hoặc '), en: names.map(({ en }) => en).join(' or ') };
}

const typesOf = (error: ShapeError): string[] => [error.params['type'] as string | string[]].flat();

/**
 * Where a value may have one of several forms, each form's complaint comes along. A complaint about the type of the
 * value is of interest only when no form takes a value of that type.
 */
function withoutOtherForms(errors: readonly ShapeError[]): ShapeError[] {
  const choices = new Set(errors.filter(({ keyword }) => keyword === 'anyOf').map(({ instancePath }) => instancePath));
  const isTypeOfChoice = (error: ShapeError): boolean => error.keyword === 'type' && choices.has(error.instancePath);
  const isWithin = (choice: string, { keyword, instancePath }: ShapeError): boolean =>
    instancePath.startsWith(`${choice}/`) || (instancePath === choice && keyword === 'additionalProperties');
  // A form that takes mappings and finds fault with what is in one: the closed list of words beside it is not meant.
  const isWordOfChoice = (error: ShapeError): boolean =>
    error.keyword === 'enum' &&
    choices.has(error.instancePath) &&
    errors.some((other) => isWithin(error.instancePath, other));
  const rest = errors.filter((error) => error.keyword !== 'anyOf' && !isTypeOfChoice(error) && !isWordOfChoice(error));
  const kept = [...rest];
  // The innermost choice first: what is wrong within a form speaks for the form.
  for (const choice of [...choices].sort((a, b) => b.length - a.length)) {
    if (kept.some(({ instancePath }) => instancePath === choice || instancePath.startsWith(`${choice}/`))) continue;
    const types = errors.filter((error) => error.instancePath === choice && error.keyword === 'type');
    const [first] = types;
    if (first !== undefined) kept.push({ ...first, params: { type: types.flatMap(typesOf) } });
  }
  return kept;
}

const LIMITS: Readonly<Record<string, Bilingual>> = {
  '>=': { vi: 'từ', en: 'at least' },
  '<=': { vi: 'không quá', en: 'at most' },
  '>': { vi: 'lớn hơn', en: 'more than' },
};

/** A value as it is quoted in a message. */
const shown = (value: unknown): string =>
  typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value ?? '');

type Explain = (
  error: ShapeError,
  at: { readonly path: PlanPath; readonly value: unknown },
  report: ReportFinding,
) => void;

function describe(path: PlanPath): { readonly key: string; readonly title: string; readonly description: string } {
  const { key, name } = namePlace(path);
  return { key, title: name.title, description: name.description };
}

const explainUnknownKey: Explain = (error, { path, value }, report) => {
  const key = String(error.params['additionalProperty'] ?? error.params['propertyName']);
  reportUnknownKey({ key, path, owner: namePlace(path).owner, mapping: value }, report);
};

const explainMissingKey: Explain = (error, { path }, report) => {
  const key = String(error.params['missingProperty']);
  const { owner } = namePlace(path);
  report('schema/missing-key', { path }, { key, title: owner.keys[key]?.title ?? '', owner: owner.title });
};

/** Keys that hold words; a list below them lacks its own key. */
const TEXT_KEYS: ReadonlySet<string> = new Set(['heading', 'text', 'after']);

/** A value that says the right thing in another way. */
function reportMeant(
  code: 'schema/yes-or-no' | 'schema/figures' | 'schema/date-form' | 'schema/entry-without-key' | 'schema/list-of-one',
  path: PlanPath,
  found: string,
  meant: string | undefined,
  report: ReportFinding,
): void {
  report(code, { path }, { ...describe(path), found, meant: meant ?? '' }, [{ path, value: meant ?? '' }]);
}

const explainForm: Explain = (_, { path, value }, report) => {
  const meant = path.at(-1) === 'date' ? dateMeant(String(value)) : undefined;
  if (meant === undefined) report('schema/wrong-form', { path }, { ...describe(path), found: shown(value) });
  else reportMeant('schema/date-form', path, String(value), meant, report);
};

type MeantCode = Parameters<typeof reportMeant>[0];

/** What a text may have meant where another kind of value is asked for. */
const MEANT: readonly (readonly [kind: string, MeantCode, (path: PlanPath, typed: string) => string | undefined])[] = [
  ['boolean', 'schema/yes-or-no', (_, typed) => booleanMeant(typed)],
  ['integer', 'schema/figures', (_, typed) => numberMeant(typed)],
  ['object', 'schema/entry-without-key', entryMeant],
  ['array', 'schema/list-of-one', listMeant],
];

/** Tells of a text that says the right thing in another way; true where it does. */
function reportText(path: PlanPath, typed: string, expected: readonly string[], report: ReportFinding): boolean {
  for (const [kind, code, find] of MEANT) {
    const meant = expected.includes(kind) ? find(path, typed) : undefined;
    if (meant === undefined) continue;
    reportMeant(code, path, typed, meant, report);
    return true;
  }
  return false;
}

const explainType: Explain = (error, { path, value }, report) => {
  const { key, title } = describe(path);
  const expected = typesOf(error);
  const found = kindOf(value);
  const at = found === 'null' ? ({ path, part: 'key' } as const) : { path };
  if (found === 'null') report('schema/empty', at, { key, title });
  else if (found === 'number' && expected.includes('string'))
    report('schema/number-for-text', at, { key, title }, [{ path, quoted: true }]);
  else if (found === 'array' && TEXT_KEYS.has(key) && path.at(-1) === key)
    report('yaml/list-without-key', at, { key, title });
  else if (found === 'string' && reportText(path, String(value), expected, report)) return;
  else
    report('schema/wrong-type', at, {
      key,
      title,
      found: nameOfKinds([found]),
      expected: nameOfKinds(expected),
      cure: cureFor(found, expected, path),
    });
};

/** `year: 26`: the year without its century. */
function yearCure(path: PlanPath, value: unknown): Bilingual {
  const isShort = path.at(-1) === 'year' && typeof value === 'number' && value >= 0 && value < 100;
  return isShort ? cureOf(`year: ${2000 + value}`) : NO_CURE;
}

const explainLimit: Explain = (error, { path, value }, report) => {
  const comparison = LIMITS[String(error.params['comparison'])] ?? NO_CURE;
  const bound = String(error.params['limit']);
  const limit = { vi: `${comparison.vi} ${bound}`, en: `${comparison.en} ${bound}` };
  report(
    'schema/out-of-range',
    { path },
    { ...describe(path), found: shown(value), limit, cure: yearCure(path, value) },
  );
};

const explainCount =
  (code: 'schema/too-few' | 'schema/too-many'): Explain =>
  (error, { path }, report) => {
    report(code, { path, part: 'key' }, { ...describe(path), limit: String(error.params['limit']) });
  };

const explainAllowed: Explain = (error, { path, value }, report) => {
  const allowed = (error.params['allowedValues'] as unknown[] | undefined) ?? [error.params['allowedValue']];
  const meant = choiceMeant(path, shown(value), allowed.map(String));
  const nearest = meant ?? suggest(shown(value), allowed.map(String));
  const list = allowed.map(String).sort((a, b) => Number(b === nearest) - Number(a === nearest));
  const fixes = meant === undefined ? [] : [{ path, value: meant }];
  const key = String(path.at(-1));
  const cure = nearest === undefined ? NO_CURE : cureOf(`${key}: ${nearest}`);
  const args = { ...describe(path), found: shown(value), allowed: list.join(', '), cure };
  report('schema/not-allowed', { path }, args, fixes);
};

const EXPLAIN: Readonly<Record<string, Explain>> = {
  additionalProperties: explainUnknownKey,
  required: explainMissingKey,
  type: explainType,
  enum: explainAllowed,
  const: explainAllowed,
  minimum: explainLimit,
  maximum: explainLimit,
  exclusiveMinimum: explainLimit,
  minItems: explainCount('schema/too-few'),
  maxItems: explainCount('schema/too-many'),
  minLength: (_, { path }, report) => report('schema/empty', { path }, describe(path)),
  pattern: explainForm,
  propertyNames: (error, { path }, report) => {
    const key = String(error.params['propertyName']);
    report('schema/wrong-form', { path: [...path, key], part: 'key' }, { ...describe(path), found: key });
  },
};

/** A pattern of key names complains twice: by the pattern on the name, and by `propertyNames`. */
const isNamePattern = (error: ShapeError): boolean => error.keyword === 'pattern' && error.propertyName !== undefined;

/** What a misspelt key was most probably meant to be. */
function meantKey(error: ShapeError, data: unknown): string | undefined {
  if (error.keyword !== 'additionalProperties') return undefined;
  const path = pathOf(error.instancePath);
  return keyMeant(String(error.params['additionalProperty']), namePlace(path).owner, valueAt(data, path));
}

/** A required key is not missing where it stands misspelt. */
function isMisspelt(error: ShapeError, meant: ReadonlySet<string>): boolean {
  return error.keyword === 'required' && meant.has(`${error.instancePath}/${error.params['missingProperty']}`);
}

/** A sentence that was read as a key is what the required key should have held. */
function isSentenceKey(error: ShapeError, data: unknown): boolean {
  if (error.keyword !== 'additionalProperties' || meantKey(error, data) !== undefined) return false;
  return looksLikeSentence(String(error.params['additionalProperty']));
}

/** The shape of the data, and what was wrong with it. */
export interface CheckedShape {
  /** The data typed as a plan; where its shape is wrong, what is left of it without the wrong parts. */
  readonly data?: PlanSourceData;
  /** Places that were left out or changed to make a plan of the data. */
  readonly mended: readonly PlanPath[];
}

type Container = Record<string | number, unknown>;

/** Takes a wrong part out of the data, or gives a key the name it was meant to have. */
function mend(data: unknown, error: ShapeError, meant: string | undefined): PlanPath | undefined {
  const path = pathOf(error.instancePath);
  if (error.keyword === 'additionalProperties') {
    const owner = valueAt(data, path) as Container | undefined;
    // What held the key may have been left out with something else.
    if (owner === undefined) return path;
    const key = String(error.params['additionalProperty']);
    if (meant !== undefined && owner[meant] === undefined) owner[meant] = owner[key];
    delete owner[key];
    return [...path, meant ?? key];
  }
  const step = path.at(-1);
  const parent = valueAt(data, path.slice(0, -1)) as Container | undefined;
  if (parent === undefined) return path;
  if (step === undefined || Array.isArray(parent)) return undefined;
  delete parent[step];
  return path;
}

/**
 * Makes a plan of wrong data by leaving out what is wrong, so that the rest can be checked in the same run.
 * @returns undefined where that is not to be had
 */
function mendShape(data: unknown, errors: readonly ShapeError[]): CheckedShape | undefined {
  const copy = structuredClone(data);
  const mended: PlanPath[] = [];
  for (const error of errors) {
    if (error.keyword === 'required') continue;
    const path = mend(copy, error, meantKey(error, data));
    if (path === undefined) return undefined;
    mended.push(path);
  }
  return validatePlan(copy) ? { data: copy as PlanSourceData, mended } : undefined;
}

/** Checks the shape of a plan and reports what is wrong with it. */
export function checkShape(data: unknown, report: ReportFinding): CheckedShape {
  if (validatePlan(data)) return { data: data as PlanSourceData, mended: [] };
  const errors = withoutOtherForms((validatePlan.errors ?? []) as ShapeError[]).filter(
    (error) => !isNamePattern(error),
  );
  const meant = new Set(errors.map((error) => `${error.instancePath}/${meantKey(error, data)}`));
  const sentences = new Set(errors.filter((one) => isSentenceKey(one, data)).map(({ instancePath }) => instancePath));
  for (const error of errors) {
    if (isMisspelt(error, meant) || (error.keyword === 'required' && sentences.has(error.instancePath))) continue;
    const path = pathOf(error.instancePath);
    EXPLAIN[error.keyword]?.(error, { path, value: valueAt(data, path) }, report);
  }
  return mendShape(data, errors) ?? { mended: [] };
}
