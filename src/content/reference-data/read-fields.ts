/** Reads the fields of an entry that somebody typed; what has another shape than it should is a problem, not a crash. */
import type { Bilingual, PlanPath } from '../../diagnostics/diagnostic.ts';
import { suggest } from '../../diagnostics/suggest.ts';
import { isPossibleDate, parseDate } from '../../vietnamese/dates.ts';

/** What is wrong with a register, and where. */
export interface RegisterProblem {
  readonly path: PlanPath;
  readonly sentence: Bilingual;
}

export type ReportProblem = (path: PlanPath, sentence: Bilingual) => void;

const EXPECTED = {
  text: { vi: 'Cần một dòng chữ ở đây.', en: 'A text is expected here.' },
  texts: { vi: 'Cần một danh sách các dòng chữ ở đây.', en: 'A list of texts is expected here.' },
  list: { vi: 'Cần một danh sách ở đây.', en: 'A list is expected here.' },
  mapping: { vi: 'Cần các cặp `khóa: giá trị` ở đây.', en: 'A mapping of keys to values is expected here.' },
  flag: { vi: 'Chỉ nhận true hoặc false.', en: 'Only true or false is accepted.' },
  day: { vi: 'Cần một ngày dạng 2025-07-01.', en: 'A day such as 2025-07-01 is expected.' },
  date: {
    vi: 'Cần một ngày dạng 2025-07-01, một tháng dạng 2025-07 hoặc một năm.',
    en: 'A day such as 2025-07-01, a month such as 2025-07 or a year is expected.',
  },
} satisfies Record<string, Bilingual>;

export const isMapping = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';
const isAbsent = (value: unknown): boolean => value === undefined || value === null;

function oneOfThese(words: readonly string[]): Bilingual {
  const names = words.join(', ');
  return { vi: `Chỉ nhận một trong: ${names}.`, en: `Only one of these is accepted: ${names}.` };
}

/** The fields of one mapping. Each is read once; what cannot be read is reported and becomes empty. */
export class FieldReader {
  readonly #fields: Readonly<Record<string, unknown>>;
  readonly #path: PlanPath;
  readonly #report: ReportProblem;
  readonly #asked = new Set<string>();

  constructor(value: unknown, path: PlanPath, report: ReportProblem) {
    this.#fields = isMapping(value) ? value : {};
    this.#path = path;
    this.#report = report;
    if (!isMapping(value)) report(path, EXPECTED.mapping);
  }

  #value(key: string): unknown {
    this.#asked.add(key);
    return this.#fields[key];
  }

  #wrong(key: string, sentence: Bilingual): void {
    this.#report([...this.#path, key], sentence);
  }

  /** A value of any shape; undefined where it is missing. */
  any(key: string): unknown {
    return this.#value(key) ?? undefined;
  }

  /** A mapping, read by `read`; undefined where it is missing. */
  mapping<Entry>(key: string, read: (fields: FieldReader) => Entry): Entry | undefined {
    const value = this.#value(key);
    if (isAbsent(value)) return undefined;
    const fields = new FieldReader(value, [...this.#path, key], this.#report);
    const result = read(fields);
    fields.end();
    return result;
  }

  /** A text that must be there. */
  text(key: string): string {
    const value = this.#value(key);
    if (isText(value)) return value;
    this.#wrong(key, EXPECTED.text);
    return '';
  }

  /** A text that may be missing: then "". */
  optionalText(key: string): string {
    return isAbsent(this.#value(key)) ? '' : this.text(key);
  }

  /** A list of texts; missing is empty. */
  texts(key: string): string[] {
    const value = this.#value(key) ?? [];
    if (Array.isArray(value) && value.every(isText)) return value;
    this.#wrong(key, EXPECTED.texts);
    return [];
  }

  /** A text or a list of texts, as a list. */
  oneOrMore(key: string): string[] {
    const value = this.#value(key);
    if (isText(value)) return [value];
    if (Array.isArray(value) && value.length > 0) return this.texts(key);
    this.#wrong(key, EXPECTED.text);
    return [];
  }

  /** Texts by text; missing is empty. */
  pairs(key: string): Record<string, string> {
    return textPairs(this.#value(key) ?? {}, [...this.#path, key], this.#report);
  }

  /** Mappings in a list, each read by `read`; missing is empty. */
  mappings<Entry>(key: string, read: (fields: FieldReader) => Entry): Entry[] {
    const value = this.#value(key) ?? [];
    if (!Array.isArray(value)) {
      this.#wrong(key, EXPECTED.list);
      return [];
    }
    return value.map((entry: unknown, index) => {
      const fields = new FieldReader(entry, [...this.#path, key, index], this.#report);
      const result = read(fields);
      fields.end();
      return result;
    });
  }

  /** One of a set of words; undefined where it is missing, or another word. */
  choice<Word extends string>(key: string, words: readonly Word[]): Word | undefined {
    const value = this.#value(key);
    if (isAbsent(value)) return undefined;
    const known = words.find((word) => word === value);
    if (known === undefined) this.#wrong(key, oneOfThese(words));
    return known;
  }

  /** True or false; missing is false. */
  flag(key: string): boolean {
    const value = this.#value(key) ?? false;
    if (typeof value !== 'boolean') this.#wrong(key, EXPECTED.flag);
    return value === true;
  }

  /** One of a set of words; missing is `otherwise`. */
  oneOf<Word extends string>(key: string, words: readonly Word[], otherwise: Word): Word {
    const value = this.#value(key) ?? otherwise;
    const known = words.find((word) => word === value);
    if (known !== undefined) return known;
    this.#wrong(key, oneOfThese(words));
    return otherwise;
  }

  /** A full day YYYY-MM-DD; missing is null. */
  day(key: string): string | null {
    const value = this.#value(key);
    if (isAbsent(value)) return null;
    if (typeof value === 'string' && value.length === 10) return this.date(key);
    this.#wrong(key, EXPECTED.day);
    return null;
  }

  /** A day, a month or a year; missing is null. A year may be typed as a number. */
  date(key: string): string | null {
    const value = this.#value(key);
    if (isAbsent(value)) return null;
    const text = String(value);
    const date = parseDate(text);
    if (date !== undefined && isPossibleDate(date)) return text;
    this.#wrong(key, EXPECTED.date);
    return null;
  }

  /** Reports the keys that nobody asked for. */
  end(): void {
    for (const key of Object.keys(this.#fields)) {
      if (this.#asked.has(key)) continue;
      const near = suggest(key, [...this.#asked]);
      this.#wrong(key, {
        vi: `Không có khóa \`${key}\` ở đây${near === undefined ? '.' : `; có phải \`${near}\`?`}`,
        en: `There is no key \`${key}\` here${near === undefined ? '.' : `; is it \`${near}\`?`}`,
      });
    }
  }
}

/** Texts by text. */
export function textPairs(value: unknown, path: PlanPath, report: ReportProblem): Record<string, string> {
  if (!isMapping(value)) {
    report(path, EXPECTED.mapping);
    return {};
  }
  const pairs: Record<string, string> = {};
  for (const [key, entry] of Object.entries(value)) {
    if (isText(entry)) pairs[key] = entry;
    else report([...path, key], EXPECTED.text);
  }
  return pairs;
}

/** A list, whatever is in it; missing is empty. */
export function listOf(value: unknown, path: PlanPath, report: ReportProblem): readonly unknown[] {
  if (Array.isArray(value)) return value;
  if (!isAbsent(value)) report(path, EXPECTED.list);
  return [];
}
