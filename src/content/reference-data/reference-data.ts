/** The registers: those of the program, and those of an office laid over them. */
import { REGISTER_JSON } from '../../generated/registers.ts';
import { KNOWN_BODY_KINDS, type KnownBody } from '../../plan/model/plan.ts';
import {
  ACTIONS,
  BODY_KINDS,
  type CitedDocument,
  CONFIDENCES,
  DOCUMENT_LEVELS,
  DOCUMENT_STATUSES,
  type FixedHoliday,
  HOLIDAY_KINDS,
  type Holiday,
  type LunarHolidays,
  type Misreading,
  type Registers,
  type RenamedBody,
} from './entries.ts';
import { FieldReader, isMapping, listOf, type RegisterProblem, type ReportProblem, textPairs } from './read-fields.ts';

const readBody = (fields: FieldReader): RenamedBody => ({
  id: fields.text('id'),
  old: fields.texts('old'),
  new: fields.oneOrMore('new'),
  from: fields.day('from'),
  kind: fields.oneOf('kind', BODY_KINDS, 'other'),
  action: fields.oneOf('action', ACTIONS, 'check'),
  bare: fields.texts('bare'),
  forms: fields.pairs('forms'),
  notIn: fields.texts('notIn'),
  note: fields.optionalText('note'),
});

function readBodyName(fields: FieldReader): KnownBody {
  const code = fields.optionalText('code');
  return {
    name: fields.text('name'),
    short: fields.texts('short'),
    kind: fields.oneOf('kind', KNOWN_BODY_KINDS, 'other'),
    ...(code === '' ? {} : { code }),
    members: fields.texts('members'),
  };
}

const readDocument = (fields: FieldReader): CitedDocument => ({
  ref: fields.text('ref'),
  aliases: fields.texts('aliases'),
  misnamed: fields.mappings('misnamed', (pair) => ({ wrong: pair.text('wrong'), right: pair.text('right') })),
  type: fields.optionalText('type'),
  date: fields.date('date'),
  issuer: fields.optionalText('issuer'),
  term: fields.optionalText('term'),
  subject: fields.optionalText('subject'),
  level: fields.oneOf('level', DOCUMENT_LEVELS, 'province'),
  status: fields.oneOf('status', DOCUMENT_STATUSES, 'unknown'),
  from: fields.day('from'),
  until: fields.day('until'),
  replacedBy: fields.optionalText('replacedBy') || null,
  checkAlso: fields.texts('checkAlso'),
  confidence: fields.oneOf('confidence', CONFIDENCES, 'confirmed'),
  note: fields.optionalText('note'),
});

const readMisreading = (fields: FieldReader): Misreading => ({
  wrong: fields.text('wrong'),
  right: fields.text('right'),
  fix: fields.flag('fix'),
  notIn: fields.texts('notIn'),
});

const readHoliday = (fields: FieldReader): Holiday => ({
  date: fields.day('date') ?? '',
  name: fields.text('name'),
  kind: fields.oneOf('kind', HOLIDAY_KINDS, 'holiday'),
  confidence: fields.oneOf('confidence', CONFIDENCES, 'confirmed'),
});

const readFixedHoliday = (fields: FieldReader): FixedHoliday => ({
  day: fields.text('day'),
  name: fields.text('name'),
  since: fields.day('since'),
});

const readLunarHolidays = (fields: FieldReader): LunarHolidays => ({
  year: Number(fields.date('year')),
  tet: fields.day('tet') ?? '',
  gioTo: fields.day('gioTo') ?? '',
});

const EMPTY: Registers = {
  bodies: [],
  bodyNames: [],
  documents: [],
  misreadings: [],
  capitals: [],
  known: {},
  codes: {},
  holidays: [],
  fixedHolidays: [],
  lunarHolidays: [],
};

/** Those entries of a list that can be read; the others are reported. */
function readEntries<Entry>(
  value: unknown,
  path: RegisterProblem['path'],
  read: (fields: FieldReader) => Entry,
  report: ReportProblem,
): Entry[] {
  return listOf(value, path, report).flatMap((entry, index) => {
    let sound = true;
    const fields = new FieldReader(entry, [...path, index], (at, sentence) => {
      sound = false;
      report(at, sentence);
    });
    const result = read(fields);
    fields.end();
    return sound ? [result] : [];
  });
}

/** One file of registers. */
function readFile(data: unknown, path: RegisterProblem['path'], report: ReportProblem): Registers {
  if (!isMapping(data)) {
    report(path, { vi: 'Tệp không có khóa nào của dữ liệu tra cứu.', en: 'The file has no key of a register.' });
    return EMPTY;
  }
  const keys = Object.keys(EMPTY).join(', ');
  for (const key of Object.keys(data).filter((name) => !(name in EMPTY))) {
    const vi = `Không có khóa \`${key}\`; các khóa: ${keys}.`;
    report([...path, key], { vi, en: `There is no key \`${key}\`; the keys are ${keys}.` });
  }
  const list = <Entry>(key: keyof Registers, read: (fields: FieldReader) => Entry): Entry[] =>
    readEntries(data[key], [...path, key], read, report);
  const pairs = (key: keyof Registers): Record<string, string> => textPairs(data[key] ?? {}, [...path, key], report);
  return {
    bodies: list('bodies', readBody),
    bodyNames: list('bodyNames', readBodyName),
    documents: list('documents', readDocument),
    misreadings: list('misreadings', readMisreading),
    capitals: list('capitals', readMisreading),
    known: pairs('known'),
    codes: pairs('codes'),
    holidays: list('holidays', readHoliday),
    fixedHolidays: list('fixedHolidays', readFixedHoliday),
    lunarHolidays: list('lunarHolidays', readLunarHolidays),
  };
}

/** Entries of both; of those that are the same, the later one, in the place of the earlier. */
function overlay<Entry>(
  below: readonly Entry[],
  above: readonly Entry[],
  keyOf: (entry: Entry) => string,
): readonly Entry[] {
  if (above.length === 0) return below;
  return [...new Map([...below, ...above].map((entry) => [keyOf(entry), entry])).values()];
}

/** Numbers of documents start anew each year, so a document is its number and its year. */
const documentKey = ({ ref, date }: CitedDocument): string => `${ref} ${date?.slice(0, 4) ?? ''}`;

const merge = (below: Registers, above: Registers): Registers => ({
  bodies: overlay(below.bodies, above.bodies, ({ id }) => id),
  bodyNames: overlay(below.bodyNames, above.bodyNames, ({ name }) => name),
  documents: overlay(below.documents, above.documents, documentKey),
  misreadings: overlay(below.misreadings, above.misreadings, ({ wrong }) => wrong),
  capitals: overlay(below.capitals, above.capitals, ({ wrong }) => wrong),
  known: { ...below.known, ...above.known },
  codes: { ...below.codes, ...above.codes },
  holidays: overlay(below.holidays, above.holidays, ({ date }) => date),
  fixedHolidays: overlay(below.fixedHolidays, above.fixedHolidays, ({ day }) => day),
  lunarHolidays: overlay(below.lunarHolidays, above.lunarHolidays, ({ year }) => String(year)),
});

type Stored<Entry> = readonly Partial<Entry>[];

const BODY_DEFAULTS = { old: [], bare: [], forms: {}, notIn: [], note: '' };
const DOCUMENT_DEFAULTS = {
  ...{ aliases: [], misnamed: [], checkAlso: [], type: '', issuer: '', term: '', subject: '', note: '' },
  ...{ date: null, from: null, until: null, replacedBy: null, confidence: 'confirmed' },
};
const MISREADING_DEFAULTS = { fix: false, notIn: [] };

const complete = <Entry>(defaults: object, entries: Stored<Entry>): Entry[] =>
  entries.map((entry) => ({ ...defaults, ...entry }) as Entry);

/** The program's own files are sound, which a test asserts: here they are only filled up. */
function ownRegisters(): Registers {
  const data = JSON.parse(REGISTER_JSON) as Registers;
  return {
    ...data,
    bodyNames: [],
    bodies: complete<RenamedBody>(BODY_DEFAULTS, data.bodies),
    documents: complete<CitedDocument>(DOCUMENT_DEFAULTS, data.documents),
    misreadings: complete<Misreading>(MISREADING_DEFAULTS, data.misreadings),
    capitals: complete<Misreading>(MISREADING_DEFAULTS, data.capitals),
    holidays: complete<Holiday>({ confidence: 'confirmed' }, data.holidays),
    fixedHolidays: complete<FixedHoliday>({ since: null }, data.fixedHolidays),
  };
}

/** The registers of the program: `data/*.yaml`. */
export const REGISTERS: Registers = ownRegisters();

/**
 * Lays an office's own registers over those of the program. An entry of the same id (bodies), number and year
 * (documents), wrong wording or abbreviation takes the place of the program's; the others are added.
 * @param own the office's files, parsed, in order: later ones win
 * @returns the registers, without the entries that cannot be read; and what is wrong with those, each path beginning
 *   with the place of its file in `own`
 */
export function mergeRegisters(own: readonly unknown[]): {
  readonly registers: Registers;
  readonly problems: readonly RegisterProblem[];
} {
  const problems: RegisterProblem[] = [];
  const report: ReportProblem = (path, sentence) => problems.push({ path, sentence });
  const files = own.map((data, index) => readFile(data, [index], report));
  return { registers: files.reduce(merge, REGISTERS), problems };
}
