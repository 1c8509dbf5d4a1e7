/**
 * The types of documents that the program drafts, a row each: name, code, and the parts that it must have, with the place where
 * each standard asks for them. A further type is a further row.
 */
import type { Provision } from './provisions.ts';
import type { StandardId } from './standard.ts';

/** A part of a document by its key in the YAML. */
export interface DocumentPart<Key extends string = string> {
  readonly key: Key;
  /** Missing, it is an error; otherwise it may be left blank for the registry. */
  readonly isRequired: boolean;
  /** Where the document is issued with a decision, the decision has it: nd30 PL-08. */
  readonly ofDecision: boolean;
  /** What each standard says of it: row of its page, place in its text. */
  readonly says: Readonly<Record<StandardId, Provision>>;
}

export interface DocumentType<Key extends string = string> {
  /** As sentences name it. */
  readonly name: string;
  /** As it is printed above the title. */
  readonly printed: string;
  /** Other words for it above a title, in files of other people. */
  readonly otherPrinted: readonly string[];
  /** Its letters in the code of a document: nd30 PL III, hd05 DG-32. */
  readonly code: string;
  /** Names that documents with this code have in citations. */
  readonly cited: readonly string[];
  /** Codes that offices write in its place. */
  readonly otherCodes: readonly string[];
  readonly parts: readonly DocumentPart<Key>[];
}

type Row = readonly [id: string, place: string];

const part = <const Key extends string>(
  key: Key,
  state: Row,
  party: Row,
  { isRequired = true, ofDecision = false } = {},
): DocumentPart<Key> => ({
  key,
  isRequired,
  ofDecision,
  says: { state: { id: state[0], place: state[1] }, party: { id: party[0], place: party[1] } },
});

const OF_DECISION = { ofDecision: true } as const;
const BLANK_AT_FIRST = { isRequired: false, ofDecision: true } as const;

export const DOCUMENT_TYPES = {
  plan: {
    name: 'Kế hoạch',
    printed: 'KẾ HOẠCH',
    otherPrinted: ['KẾ HOẠCH LIÊN NGÀNH', 'KẾ HOẠCH LIÊN TỊCH'],
    code: 'KH',
    cited: ['Kế hoạch', 'Kế hoạch liên ngành'],
    otherCodes: ['CTr'],
    parts: [
      part('issuer', ['HD-04', 'II.2'], ['DG-14', 'HD05 I.2']),
      part('number', ['HD-05', 'II.3'], ['DG-16', 'HD05 I.3'], BLANK_AT_FIRST),
      part('place', ['HD-06', 'II.4'], ['DG-17', 'HD05 I.4'], OF_DECISION),
      part('date', ['HD-06', 'II.4'], ['DG-17', 'HD05 I.4'], BLANK_AT_FIRST),
      part('title', ['HD-08', 'II.5'], ['DG-19', 'HD05 I.5']),
      part('sections', ['BD-02', 'II.6'], ['DG-10', 'HD05 I.6']),
      part('recipients', ['NN-01', 'II.9'], ['DG-81', 'HD05 I.9'], OF_DECISION),
      part('signatures', ['SG-01', 'II.7'], ['DG-60', 'HD05 I.7'], OF_DECISION),
    ],
  },
} as const satisfies Record<string, DocumentType>;

/** KẾ HOẠCH: the one type that there is so far. */
export const PLAN_TYPE = DOCUMENT_TYPES.plan;

/** What a document that a decision is issued with has not of its own. */
export const partsOfDecision = ({ parts }: DocumentType): readonly string[] =>
  parts.filter(({ ofDecision }) => ofDecision).map(({ key }) => key);

/** The parts that a document must have. */
export const requiredParts = <Key extends string>(
  { parts }: DocumentType<Key>,
  isAttached: boolean,
): readonly DocumentPart<Key>[] =>
  parts.filter(({ isRequired, ofDecision }) => isRequired && !(isAttached && ofDecision));

/** Tên loại with its letters spaced out: “K Ế  H O Ạ C H”. */
export const spacedOut = ({ printed }: Pick<DocumentType, 'printed'>): string =>
  printed.replace(/\s/gu, '').split('').join('\\s*');
