/** What a manual says about a key of a plan or about a code of a diagnostic. */
import type { Severity, Wording } from '../../diagnostics/catalogue/entry.ts';

/** What a value may be. */
export type Kind = 'text' | 'integer' | 'number' | 'boolean' | 'empty' | 'list' | 'mapping' | 'map' | 'choice';

export interface Choice {
  readonly value: string;
  readonly meaning: string;
  readonly isDefault: boolean;
}

/** One place of a key. */
export interface KeyPlace {
  /** The keys on the way to it: `recipients.purpose`. */
  readonly path: string;
  /** The official name of the mapping that it stands in. */
  readonly owner: string;
  readonly isRequired: boolean;
}

export interface KeyPage {
  readonly key: string;
  readonly title: string;
  readonly description: string;
  readonly places: readonly KeyPlace[];
  readonly kinds: readonly Kind[];
  readonly range?: { readonly from?: number; readonly to?: number };
  readonly preset?: string;
  readonly choices: readonly Choice[];
  /** Keys that may stand inside, with their official names. */
  readonly inner: readonly { readonly key: string; readonly title: string }[];
  readonly examples: readonly unknown[];
}

export interface CodePage {
  readonly code: string;
  readonly severity: Severity;
  readonly words: Wording;
  /** What a check of Word files asks for; undefined for what is told of plans. */
  readonly asked?: string;
  /** What it looks for, in a few words; only rules have one. */
  readonly summary?: string;
  /** Why it is asked: the harm, or what the decree does not say. */
  readonly why?: string;
  readonly decree?: string;
  readonly repairs: boolean;
  readonly examples?: { readonly wrong: string; readonly right: string };
}
