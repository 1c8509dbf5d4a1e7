/** Has the data the shape that the JSON Schema asks for? The validator's errors, in a drafting officer's words. */
import type { ErrorObject } from 'ajv';
import type { PlanPath, Report } from '../diagnostics/diagnostic.ts';
import { suggest } from '../diagnostics/suggest.ts';
import type { PlanSourceData } from '../generated/plan-source.ts';
import { validatePlan } from '../generated/validate-plan.ts';
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

const KINDS: Readonly<Record<string, string>> = {
  string: 'chữ',
  number: 'số',
  integer: 'số nguyên',
  boolean: 'true hoặc false',
  null: 'để trống',
  array: 'danh sách',
  object: 'nhóm khóa',
};

function kindOf(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (Array.isArray(value)) return 'array';
  return typeof value;
}

const nameOfKinds = (kinds: readonly string[]): string =>
  [...new Set(kinds.map((kind) => KINDS[kind] ?? kind))].join(' hoặc ');

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
  for (const choice of choices) {
    if (rest.some(({ instancePath }) => instancePath === choice || instancePath.startsWith(`${choice}/`))) continue;
    const types = errors.filter((error) => error.instancePath === choice && error.keyword === 'type').flatMap(typesOf);
    const first = errors.find((error) => error.instancePath === choice && error.keyword === 'type');
    if (first !== undefined) kept.push({ ...first, params: { type: types } });
  }
  return kept;
}

/** A word with spaces or diacritics is no key: it is the beginning of somebody's sentence. */
const isSentence = (key: string): boolean => /[^\w.$-]/.test(key);

const LIMITS: Readonly<Record<string, string>> = { '>=': 'từ', '<=': 'không quá', '>': 'lớn hơn', '<': 'nhỏ hơn' };

type Explain = (error: ShapeError, at: { readonly path: PlanPath; readonly value: unknown }, report: Report) => void;

function describe(path: PlanPath): { readonly key: string; readonly title: string; readonly description: string } {
  const { key, name } = namePlace(path);
  return { key, title: name.title, description: name.description };
}

const explainUnknownKey: Explain = (error, { path }, report) => {
  const key = String(error.params['additionalProperty'] ?? error.params['propertyName']);
  const at = { path: [...path, key], part: 'key' } as const;
  const { owner } = namePlace(path);
  const known = Object.keys(owner.keys);
  const suggestion = suggest(key, known);
  if (isSentence(key)) report('yaml/colon-in-text', at, { key });
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
  else report('schema/wrong-type', at, { key, title, found: nameOfKinds([found]), expected: nameOfKinds(expected) });
};

const explainLimit: Explain = (error, { path, value }, report) => {
  const comparison = String(error.params['comparison']);
  const limit = `${LIMITS[comparison] ?? comparison} ${error.params['limit']}`;
  report('schema/out-of-range', { path }, { ...describe(path), found: String(value), limit });
};

const explainCount =
  (code: 'schema/too-few' | 'schema/too-many'): Explain =>
  (error, { path }, report) => {
    report(code, { path, part: 'key' }, { ...describe(path), limit: String(error.params['limit']) });
  };

const explainAllowed: Explain = (error, { path, value }, report) => {
  const allowed = (error.params['allowedValues'] as unknown[] | undefined) ?? [error.params['allowedValue']];
  const nearest = suggest(String(value), allowed.map(String));
  const list = allowed.map(String).sort((a, b) => Number(b === nearest) - Number(a === nearest));
  report('schema/not-allowed', { path }, { ...describe(path), found: String(value), allowed: list.join(', ') });
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
    report('schema/wrong-form', { path }, { ...describe(path), found: String(value) }),
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
  return suggest(String(error.params['additionalProperty']), known);
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
    const owner = valueAt(data, path) as Container;
    const key = String(error.params['additionalProperty']);
    if (meant !== undefined && owner[meant] === undefined) owner[meant] = owner[key];
    delete owner[key];
    return [...path, meant ?? key];
  }
  const step = path.at(-1);
  const parent = valueAt(data, path.slice(0, -1)) as Container | undefined;
  if (step === undefined || parent === undefined || Array.isArray(parent)) return undefined;
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
export function checkShape(data: unknown, report: Report): CheckedShape {
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
