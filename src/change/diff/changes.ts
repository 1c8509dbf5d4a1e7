/** What changed between two plans, as plain data. */
import type { Location } from '../../plan/model/location.ts';
import type { Segment } from './tokenise.ts';

/** Parts of a unit's own words. `sentence` is what is printed of its assignments. */
export const ROLES = ['heading', 'text', 'after', 'sentence', 'note'] as const;
export type Role = (typeof ROLES)[number];

/** A line of the letterhead or of the end of a plan that is not the same; empty where there is none. */
export interface FieldChange {
  readonly field:
    | 'issuer'
    | 'code'
    | 'number'
    | 'place'
    | 'date'
    | 'attachedTo'
    | 'secrecy'
    | 'urgency'
    | 'circulation'
    | 'recall'
    | 'drafter'
    | 'signer'
    | 'notForMedia'
    | 'contact'
    | 'post';
  readonly old: string;
  readonly fresh: string;
}

/** Words of one part of an item: its heading, its text, its notes. */
export interface TextChange {
  readonly role: Role;
  readonly segments: readonly Segment[];
}

/** Who came into an assignment and who went out; for `deadline` and `output`, what they were and are. */
export interface AssignmentChange {
  readonly field: 'lead' | 'support' | 'who' | 'deadline' | 'output';
  readonly dropped: readonly string[];
  readonly added: readonly string[];
}

export interface ItemChange {
  readonly kind: 'added' | 'dropped' | 'changed';
  /** True for one that stands elsewhere now; a number that only follows from what came or went above is no move. */
  readonly moved: boolean;
  /** True where nothing changed but years that moved along with the plan's year. */
  readonly onlyYears: boolean;
  /** True where nothing changed but what `repeats` tells, and years. */
  readonly onlyRepeats: boolean;
  readonly old?: Location;
  readonly fresh?: Location;
  /** Its first words, as they are in the new plan, or were in the old one. */
  readonly about: string;
  /** How deep it lies below others that came or went with it. */
  readonly depth: number;
  readonly texts: readonly TextChange[];
  readonly assignments: readonly AssignmentChange[];
}

/** A target or a deadline that is not what it was; empty where there was or is none. */
export interface FigureChange {
  readonly place: Location;
  /** True where the place is one of the old plan, since the item was dropped. */
  readonly isOldPlace: boolean;
  /** A few words on what it is about. */
  readonly about: string;
  readonly old: string;
  readonly fresh: string;
}

/** A year that moved along with the plan's year, and in how many places. */
export interface YearShift {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

/** Words that gave way to the same others in several places. */
export interface RepeatedChange {
  readonly old: string;
  readonly fresh: string;
  readonly count: number;
}

/** Where something stood and stands. */
export interface PlacePair {
  readonly old: Location;
  readonly fresh: Location;
}

/** A choice for the whole plan; numbers in the units of its key, margins in mm: top, bottom, left, right. */
export interface SettingChange {
  readonly setting:
    | 'scheme'
    | 'parts'
    | 'chapters'
    | 'sections'
    | 'standard'
    | 'assign'
    | 'recipients'
    | 'sizes'
    | 'margins'
    | 'indent'
    | 'paragraphSpacing'
    | 'lineSpacing'
    | 'bothSides';
  readonly old: string;
  readonly fresh: string;
}

/** What the same words are printed in. */
export interface PrintChanges {
  /** Items with another kind of number, letter or dash before them. */
  readonly labels: readonly PlacePair[];
  /** Where words that stayed became bold or italic, or are so no longer. */
  readonly faces: readonly PlacePair[];
  /** Rows whose cells are merged otherwise; missing where there are none. */
  readonly merges?: readonly PlacePair[];
  /** Pictures with another file behind them, and those of another width; missing where there are none. */
  readonly pictures?: readonly PlacePair[];
  readonly widths?: readonly PlacePair[];
  readonly settings: readonly SettingChange[];
}

export interface ChangeCounts {
  readonly added: number;
  readonly dropped: number;
  readonly moved: number;
  readonly reworded: number;
  readonly onlyYears: number;
  readonly onlyRepeats: number;
  readonly kept: number;
}

export interface PlanChanges {
  readonly oldYear: number;
  readonly freshYear: number;
  readonly counts: ChangeCounts;
  readonly years: readonly YearShift[];
  readonly repeats: readonly RepeatedChange[];
  readonly fields: readonly FieldChange[];
  readonly print: PrintChanges;
  /** In the order of the new plan; what was dropped stands where it stood. */
  readonly items: readonly ItemChange[];
  readonly targets: readonly FigureChange[];
  /** Those whose year alone moved along are counted in `years` and not listed. */
  readonly deadlines: readonly FigureChange[];
}
