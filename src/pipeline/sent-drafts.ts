/** The drafts of a plan that were sent: which of them a file was made of, and which a letter is about. */
import { type Draft, draftOf } from '../change/opinions/draft.ts';
import type { Letter } from '../change/opinions/letter.ts';
import type { FoundOpinion } from '../change/opinions/opinion.ts';
import type { Basis } from '../change/opinions/settle.ts';
import { collect, type PlanPath } from '../diagnostics/diagnostic.ts';
import { errorsIn } from '../diagnostics/errors.ts';
import type { Phrases } from '../plan/compile/phrases.ts';
import type { ImageReader } from '../plan/images/image.ts';
import type { Plan } from '../plan/model/plan.ts';
import { readSource } from '../plan/source/read.ts';
import { sourceHash } from '../word/fingerprint/hashes.ts';
import type { Codec } from '../word/package/codec.ts';
import { compileSource } from './compile-source.ts';

interface Beside {
  readonly phrases?: Phrases;
  readonly images?: ImageReader;
}

/** What is known of drafts beside the plan as it is now. */
export interface DraftOptions extends Beside {
  /** Older states of the plan: a file that was built from one of them is compared with it. */
  readonly drafts?: readonly string[];
  /** Those of them that are known to be of this plan and to have been sent: letters may be about them. */
  readonly sent?: readonly string[];
  /** What stands on each page of a plan, line by line: letters name pages. */
  readonly linesByPage?: (plan: Plan) => readonly (readonly PlanPath[])[];
}

/** A plan's text as a draft; undefined where it is no whole plan. */
export function readDraft(yaml: string, beside: Beside = {}): Draft | undefined {
  const source = readSource(yaml);
  const { report } = collect();
  const found = compileSource(source, { shape: report, compile: report }, beside);
  return found === undefined || found.leftOut.length > 0 ? undefined : draftOf(source, found.compiled);
}

/** How many errors a plan's text has; undefined where it is no whole plan. */
export function errorCountOf(yaml: string, beside: Beside = {}): number | undefined {
  const { findings, report } = collect();
  const found = compileSource(readSource(yaml), { shape: report, compile: report }, beside);
  return found === undefined || found.leftOut.length > 0 ? undefined : errorsIn(findings).length;
}

/** A draft that a file is held against. */
export interface Sent {
  readonly yaml: string;
  readonly draft: Draft;
  readonly is: 'same' | 'older' | 'unknown';
  /** True where the file was made of another, which was not to be had. */
  readonly lacksDraft: boolean;
}

/** A place stays what it was where the draft is the one that was sent. */
export const basisOf = ({ is, lacksDraft }: Sent): Basis => (is === 'unknown' || lacksDraft ? 'copy' : 'draft');

export class SentDrafts {
  private readonly current: Sent;
  private readonly codec: Codec;
  private readonly options: DraftOptions;
  private readonly pages = new Map<Draft, readonly (readonly PlanPath[])[]>();

  constructor(yaml: string, draft: Draft, codec: Codec, options: DraftOptions) {
    this.current = { yaml, draft, is: 'same', lacksDraft: false };
    this.codec = codec;
    this.options = options;
  }

  /**
   * The draft that a copy was made of.
   * @param hash of its text, where the copy bears it
   * @param named the text that somebody says it is of
   */
  ofCopy(hash: string | undefined, named: string | undefined): Sent {
    if (hash === undefined) return this.named(named) ?? { ...this.current, is: 'unknown' };
    if (hash === this.hashOf(this.current.yaml)) return this.current;
    const yaml = this.options.drafts?.find((text) => this.hashOf(text) === hash);
    return this.named(yaml) ?? { ...this.current, is: 'older', lacksDraft: true };
  }

  /** The drafts that a letter may be about, the plan as it is now first. */
  ofLetter(named: string | undefined): [Sent, ...Sent[]] {
    const only = this.named(named);
    if (only !== undefined) return [only];
    const sent = (this.options.sent ?? []).flatMap((yaml) => this.named(yaml) ?? []);
    return [this.current, ...sent.filter(({ is }) => is === 'older')];
  }

  /** What stands on the pages of a draft; none where nobody can lay it out. */
  linesByPage(draft: Draft): readonly (readonly PlanPath[])[] {
    const pages = this.pages.get(draft) ?? this.options.linesByPage?.(draft.plan) ?? [];
    this.pages.set(draft, pages);
    return pages;
  }

  private hashOf(yaml: string): string {
    return sourceHash(yaml, this.codec);
  }

  private named(yaml: string | undefined): Sent | undefined {
    if (yaml === undefined) return undefined;
    if (this.hashOf(yaml) === this.hashOf(this.current.yaml)) return this.current;
    const draft = readDraft(yaml, this.options);
    return draft === undefined ? undefined : { yaml, draft, is: 'older', lacksDraft: false };
  }
}

/** A letter as it reads with one of the drafts. */
interface Reading {
  readonly sent: Sent;
  readonly letter: Letter;
}

/** How well the places of a letter are found: each that is sure counts, each that is a guess less. */
const fitOf = ({ letter }: Reading): number =>
  letter.opinions.reduce((sum, { place: { sure } }) => sum + (sure === 'chắc' ? 2 : sure === 'đoán' ? 1 : 0), 0);

const placeText = ({ place: { number, sure } }: FoundOpinion): string => `${sure} ${number}`;

const NO_DRAFT = 'không rõ viết về dự thảo nào';

/** A place that is another in another draft. */
const guessed = (opinion: FoundOpinion): FoundOpinion => ({
  ...opinion,
  place: { ...opinion.place, sure: opinion.place.sure === 'chắc' ? 'đoán' : opinion.place.sure },
  note: [opinion.note, NO_DRAFT].filter((part) => part !== undefined).join('; '),
});

/** The draft with which a letter reads best, the first of equals; what reads otherwise with another is unsure. */
export function likeliest(
  [first, ...more]: readonly [Sent, ...Sent[]],
  read: (sent: Sent) => Letter,
): { readonly best: Reading; readonly opinions: readonly FoundOpinion[]; readonly isOfSomeDraft: boolean } {
  const readingOf = (sent: Sent): Reading => ({ sent, letter: read(sent) });
  const readings: readonly [Reading, ...Reading[]] = [readingOf(first), ...more.map(readingOf)];
  const best = readings.reduce((one, other) => (fitOf(other) > fitOf(one) ? other : one));
  // The same sentences ask for something with every draft.
  const isSame = (opinion: FoundOpinion, at: number): boolean =>
    readings.every(({ letter }) => {
      const other = letter.opinions[at];
      return other === undefined || placeText(other) === placeText(opinion);
    });
  const { opinions } = best.letter;
  const unsure = opinions.map((opinion, at) => !isSame(opinion, at));
  return {
    best,
    opinions: opinions.map((opinion, at) => (unsure[at] === true ? guessed(opinion) : opinion)),
    isOfSomeDraft: unsure.includes(true),
  };
}
