/** What a rule is: one file holds its code, its words, its place in the decree, its smallest examples and its test. */

import type { BodyRegister } from '../../content/entities/body-register.ts';
import type { Citation } from '../../content/entities/citations.ts';
import type { ReadText } from '../../content/entities/read-text.ts';
import { within } from '../../content/entities/spans.ts';
import type { Registers } from '../../content/reference-data/entries.ts';
import type { PlaceRegister } from '../../content/reference-data/places.ts';
import type { Severity, Wording } from '../../diagnostics/catalogue/entry.ts';
import type { Bilingual, Finding, FindingLocation, Fix, RuleCode, Span } from '../../diagnostics/diagnostic.ts';
import type { PlanSourceData } from '../../generated/plan-source.ts';
import type { Plan } from '../../plan/model/plan.ts';
import { locateIn, typedAt } from '../../plan/model/plan-text.ts';
import type { StandardId } from '../../standard/standard.ts';
import type { Task } from '../../tasks/task.ts';
import { asLongAsText, LATEST_LETTERS, remembered } from '../../vietnamese/remembered.ts';

/** Documents cited in another plan of the folder. */
export interface Neighbour {
  readonly file: string;
  readonly citations: readonly Citation[];
  /**
   * False where it cites no document whose number and code are nearly those of a citation: its `citations`, which may be
   * read only when they are asked for, are not asked for then. Without it they always are.
   */
  readonly mayCite?: (citation: Citation) => boolean;
}

/** All that a rule may look at. */
export interface RuleContext {
  readonly plan: Plan;
  readonly data: PlanSourceData;
  /** Every text as it is printed, in the order of the page. */
  readonly texts: readonly ReadText[];
  /** Values that no text shows: bodies, deadlines and products that are data alone. */
  readonly unprinted: readonly ReadText[];
  /** The day that the plan is looked at, `YYYY-MM-DD`: its own, or the likeliest where it has none yet. */
  readonly on: string;
  /** The present day, where it is known. */
  readonly today: string | undefined;
  readonly registers: Registers;
  /** Communes of today and those of before; without them nothing is said of places. */
  readonly places: PlaceRegister | undefined;
  /** The plan's own register of bodies, over that of its office. */
  readonly bodies: BodyRegister;
  /** Who does what by when; worked out once, when it is first asked for. */
  readonly tasks: () => readonly Task[];
  readonly neighbours: readonly Neighbour[];
  /** Says what was found; `fixes` where there is one right answer. */
  readonly report: (at: FindingLocation, args?: Finding['args'], fixes?: readonly Fix[]) => void;
}

export interface Rule {
  readonly code: RuleCode;
  readonly severity: Severity;
  /** The one standard whose documents it is asked of; without it all are. */
  readonly standard?: StandardId;
  /** What it looks for, in a few words, for the table of rules. */
  readonly summary: Bilingual;
  /** Why it is asked, in one or two sentences: the place in the decree, or the harm that is done. */
  readonly why: Bilingual;
  readonly vi: Wording;
  readonly en: Wording;
  /** Place in the decree, where it has one: "Phụ lục I, II.6.b". */
  readonly decree?: string;
  /** True where it gives the one right answer. */
  readonly repairs?: true;
  /**
   * The smallest plan parts that it must catch and must not: one sentence, or keys of a plan as YAML that take the
   * place of those of a short plan.
   */
  readonly examples: { readonly wrong: string; readonly right: string };
  readonly check: (context: RuleContext) => void;
}

type Sentences = readonly [message: string, hint?: string];

/** Writes a rule down; message and hint in Vietnamese, then in English, `{name}` filled in from what was found. */
export const rule = ({
  vi,
  en,
  ...rest
}: Omit<Rule, 'vi' | 'en'> & { readonly vi: Sentences; readonly en: Sentences }): Rule => ({
  ...rest,
  vi: { message: vi[0], hint: vi[1] ?? '' },
  en: { message: en[0], hint: en[1] ?? '' },
});

/** "; a note of the registers": as the end of a hint, which has its own full stop; nothing where there is no note. */
export const asClause = (note: string): string => (note === '' ? '' : `; ${note.replace(/\.$/, '')}`);

/** The place in the source of a stretch of a text. */
export const placeIn = (text: ReadText, span: Span): FindingLocation => locateIn(text, span);

/** True for words of a cited document: its title is not the author's to change. */
export const isOfReference = (text: ReadText, span: Span): boolean => locateIn(text, span).path?.[0] === 'references';

/** The same, where the title was typed into the text: “Chỉ thị số … về …”. */
export const isOfTitle = (text: ReadText, span: Span): boolean =>
  isOfReference(text, span) || text.citations.some(({ subjectSpan }) => within(span, subjectSpan));

/** Rewrites a stretch of a text, where nothing in it was filled in and no mark stands in it. */
export function fixIn(text: ReadText, span: Span, words: string): readonly Fix[] {
  const typed = typedAt(text, span);
  return typed === undefined ? [] : [{ ...typed, text: words }];
}

/** Finds the matches of a pattern, once in each text: a plan that is edited is the same in nearly all of its texts. */
export const matcher = (pattern: RegExp): ((text: string) => readonly RegExpExecArray[]) =>
  remembered((text) => [...text.matchAll(pattern)], LATEST_LETTERS, asLongAsText);

/**
 * What several rules ask of the same plan, found once: each plan that is checked has its own list of texts.
 * @param find looks at the plan
 */
export function onceAPlan<Needed extends Pick<RuleContext, 'texts'>, Found>(
  find: (context: Needed) => Found,
): (context: Needed) => Found {
  const known = new WeakMap<RuleContext['texts'], { readonly found: Found }>();
  return (context) => {
    const before = known.get(context.texts) ?? { found: find(context) };
    known.set(context.texts, before);
    return before.found;
  };
}
