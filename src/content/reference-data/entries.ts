/** What the registers hold: facts about the state that a plan is checked against. */
import type { KnownBody } from '../../plan/model/plan.ts';

/** What kind of body a name stood for. */
export const BODY_KINDS = [
  'province',
  'district-level',
  'department',
  'ministry',
  'police',
  'court',
  'mass-org',
  'press',
  'other',
] as const;
export type BodyKind = (typeof BODY_KINDS)[number];

/** replace: one name for another; choose: by the task; check: by province or context; none: only the name of today. */
export const ACTIONS = ['replace', 'choose', 'check', 'none'] as const;
export type Action = (typeof ACTIONS)[number];

/** A body or unit that was renamed, merged or abolished. */
export interface RenamedBody {
  readonly id: string;
  /** Former names; `{Tên}` stands for one to four capitalised words, `{Số}` for a figure. */
  readonly old: readonly string[];
  /** Names of today: several where the former body's tasks went several ways. */
  readonly new: readonly string[];
  /** First day of the new name, YYYY-MM-DD; null where the name was never right. */
  readonly from: string | null;
  readonly kind: BodyKind;
  readonly action: Action;
  /** Proper names alone ("Hải Dương"): weak, since communes, streets and rivers bear them too. */
  readonly bare: readonly string[];
  /** Former wordings whose successor is another than `new`. */
  readonly forms: Readonly<Record<string, string>>;
  /** Phrases in which a former name is still right. */
  readonly notIn: readonly string[];
  /** What an officer has to decide, or why the successor cannot be put in unseen; "" where nothing. */
  readonly note: string;
}

export const DOCUMENT_LEVELS = [
  'party',
  'national-assembly',
  'law',
  'government',
  'steering-committee',
  'ministry',
  'province',
] as const;
export type DocumentLevel = (typeof DOCUMENT_LEVELS)[number];

export const DOCUMENT_STATUSES = ['in_force', 'replaced', 'ended', 'unknown'] as const;
export type DocumentStatus = (typeof DOCUMENT_STATUSES)[number];

export const CONFIDENCES = ['confirmed', 'likely'] as const;
export type Confidence = (typeof CONFIDENCES)[number];

/** A wrong form of a name or number, and the right one. */
export interface Misnamed {
  readonly wrong: string;
  readonly right: string;
}

/** A document that plans cite. */
export interface CitedDocument {
  /** Number and code: "13-KL/TW"; a name where it has none. */
  readonly ref: string;
  /** Names that mean it. */
  readonly aliases: readonly string[];
  readonly misnamed: readonly Misnamed[];
  /** "Kết luận", "Luật" …; "" where unknown. */
  readonly type: string;
  /** YYYY-MM-DD, YYYY-MM or YYYY; null where unknown. */
  readonly date: string | null;
  readonly issuer: string;
  /** Term or session of the issuer: "khóa X"; "" where it needs none. */
  readonly term: string;
  readonly subject: string;
  readonly level: DocumentLevel;
  readonly status: DocumentStatus;
  /** The first day it holds, YYYY-MM-DD; null where unknown. */
  readonly from: string | null;
  /** The last day it holds, YYYY-MM-DD; null where unknown or open. */
  readonly until: string | null;
  readonly replacedBy: string | null;
  readonly checkAlso: readonly string[];
  /** How sure the days and the successor are: what is only likely is told as a thing to look up, never as wrong. */
  readonly confidence: Confidence;
  readonly note: string;
}

/** A wording that is never right, and the right one. */
export interface Misreading {
  readonly wrong: string;
  readonly right: string;
  /** True when it may be put right unseen. */
  readonly fix: boolean;
  readonly notIn: readonly string[];
}

/** holiday: off by law; inLieu: a weekday that is off; worked: a day of the weekend on which offices work. */
export const HOLIDAY_KINDS = ['holiday', 'inLieu', 'worked'] as const;
export type HolidayKind = (typeof HOLIDAY_KINDS)[number];

/** A day of a year whose days off are known. */
export interface Holiday {
  /** YYYY-MM-DD */
  readonly date: string;
  readonly name: string;
  readonly kind: HolidayKind;
  readonly confidence: Confidence;
}

/** A holiday on the same day of every year. */
export interface FixedHoliday {
  /** MM-DD */
  readonly day: string;
  readonly name: string;
  /** Its first day, YYYY-MM-DD; null where it has always been one. */
  readonly since: string | null;
}

/** The holidays of the Vietnamese moon calendar in a year. */
export interface LunarHolidays {
  readonly year: number;
  /** First day of the new year, YYYY-MM-DD. */
  readonly tet: string;
  /** Day of the Hùng kings, the 10th of the third month, YYYY-MM-DD. */
  readonly gioTo: string;
}

/** Abbreviations and what they stand for. */
export type Abbreviations = Readonly<Record<string, string>>;

export interface Registers {
  readonly bodies: readonly RenamedBody[];
  /** The office's own register of bodies: all names of each, and groups. */
  readonly bodyNames: readonly KnownBody[];
  readonly documents: readonly CitedDocument[];
  readonly misreadings: readonly Misreading[];
  /** Like misreadings, but about capital letters: compared letter by letter. */
  readonly capitals: readonly Misreading[];
  /** Abbreviations that need no definition in a plan. */
  readonly known: Abbreviations;
  /** Abbreviations of issuers in numbers of documents. */
  readonly codes: Abbreviations;
  readonly holidays: readonly Holiday[];
  readonly fixedHolidays: readonly FixedHoliday[];
  readonly lunarHolidays: readonly LunarHolidays[];
}
