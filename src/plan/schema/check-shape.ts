/** Has the data the shape that the JSON Schema asks for? The validator's errors, in a drafting officer's words. */
import type { ErrorObject } from 'ajv';
import type { Bilingual, PlanPath, ReportFinding } from '../../diagnostics/diagnostic.ts';
import { suggest } from '../../diagnostics/suggest.ts';
import type { KeyNames } from '../../generated/key-names.ts';
import type { PlanSourceData } from '../../generated/plan-source.ts';
import { validatePlan } from '../../generated/validate-plan.ts';
import { namePlace } from './names.ts';

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
  integer: { vi: 'Viết bằng chữ số, không có ngoặc kép.', en: 'Write it in digits, without quotes.' },
};
const NO_CURE: Bilingual = { vi: '', en: '' };

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
  const rest = errors.filter((error) => error.keyword !== 'anyOf' && !isTypeOfChoice(error));
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

/** A word with spaces or diacritics is no key: it is the beginning of somebody's sentence. */
const isSentence = (key: string): boolean => /[^\w.$-]/.test(key);

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

/** A key that is typed by its Vietnamese name: `năm`, `Lưu`. */
function keyByTitle(typed: string, { keys }: KeyNames): string | undefined {
  const name = typed.toLocaleLowerCase('vi');
  return Object.keys(keys).find((key) => keys[key]?.title.toLocaleLowerCase('vi').split(/ (?=kế hoạch)/)[0] === name);
}

const explainUnknownKey: Explain = (error, { path }, report) => {
  const key = String(error.params['additionalProperty'] ?? error.params['propertyName']);
  const at = { path: [...path, key], part: 'key' } as const;
  const { owner } = namePlace(path);
  const known = Object.keys(owner.keys);
  const suggestion = suggest(key, known) ?? keyByTitle(key, owner);
  if (suggestion === undefined && isSentence(key)) report('yaml/colon-in-text', at, { key });
  else if (suggestion === undefined)
    report('schema/unknown-key', at, { key, owner: owner.title, known: known.join(', ') });
  else
    report('schema/misspelt-key', at, {
      key,
      owner: owner.title,
      suggestion,
      title: owner.keys[suggestion]?.title ?? '',
    });
};

const explainMissingKey: Explain = (error, { path }, report) => {
  const key = String(error.params['missingProperty']);
  const { owner } = namePlace(path);
  report('schema/missing-key', { path }, { key, title: owner.keys[key]?.title ?? '', owner: owner.title });
};

const explainType: Explain = (error, { path, value }, report) => {
  const { key, title } = describe(path);
  const expected = typesOf(error);
  const found = kindOf(value);
  const at = found === 'null' ? ({ path, part: 'key' } as const) : { path };
  if (found === 'null') report('schema/empty', at, { key, title });
  else if (found === 'number' && expected.includes('string')) report('schema/number-for-text', at, { key, title });
  else
    report('schema/wrong-type', at, {
      key,
      title,
      found: nameOfKinds([found]),
      expected: nameOfKinds(expected),
      cure: CURES[expected[0] ?? ''] ?? NO_CURE,
    });
};

const explainLimit: Explain = (error, { path, value }, report) => {
  const comparison = LIMITS[String(error.params['comparison'])] ?? NO_CURE;
  const bound = String(error.params['limit']);
  const limit = { vi: `${comparison.vi} ${bound}`, en: `${comparison.en} ${bound}` };
  report('schema/out-of-range', { path }, { ...describe(path), found: shown(value), limit });
};

const explainCount =
  (code: 'schema/too-few' | 'schema/too-many'): Explain =>
  (error, { path }, report) => {
    report(code, { path, part: 'key' }, { ...describe(path), limit: String(error.params['limit']) });
  };

const explainAllowed: Explain = (error, { path, value }, report) => {
  const allowed = (error.params['allowedValues'] as unknown[] | undefined) ?? [error.params['allowedValue']];
  const nearest = suggest(shown(value), allowed.map(String));
  const list = allowed.map(String).sort((a, b) => Number(b === nearest) - Number(a === nearest));
  report('schema/not-allowed', { path }, { ...describe(path), found: shown(value), allowed: list.join(', ') });
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
  pattern: (_, { path, value }, report) =>
    report('schema/wrong-form', { path }, { ...describe(path), found: shown(value) }),
  propertyNames: (error, { path }, report) => {
    const key = String(error.params['propertyName']);
    report('schema/wrong-form', { path: [...path, key], part: 'key' }, { ...describe(path), found: key });
  },
};

/** A pattern of key names complains twice: by the pattern on the name, and by `propertyNames`. */
const isNamePattern = (error: ShapeError): boolean => error.keyword === 'pattern' && error.propertyName !== undefined;

/** What a misspelt key was most probably meant to be. */
function meantKey(error: ShapeError): string | undefined {
  if (error.keyword !== 'additionalProperties') return undefined;
  const known = Object.keys(namePlace(pathOf(error.instancePath)).owner.keys);
  const typed = String(error.params['additionalProperty']);
  const { owner } = namePlace(pathOf(error.instancePath));
  return suggest(typed, known) ?? keyByTitle(typed, owner);
}

/** A required key is not missing where it stands misspelt. */
function isMisspelt(error: ShapeError, meant: ReadonlySet<string>): boolean {
  return error.keyword === 'required' && meant.has(`${error.instancePath}/${error.params['missingProperty']}`);
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
function mend(data: unknown, error: ShapeError): PlanPath | undefined {
  const path = pathOf(error.instancePath);
  const meant = meantKey(error);
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
    const path = mend(copy, error);
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
  const meant = new Set(errors.map((error) => `${error.instancePath}/${meantKey(error)}`));
  for (const error of errors) {
    if (isMisspelt(error, meant)) continue;
    const path = pathOf(error.instancePath);
    EXPLAIN[error.keyword]?.(error, { path, value: valueAt(data, path) }, report);
  }
  return mendShape(data, errors) ?? { mended: [] };
}
