/** A row of the catalogue: how bad it is, and the sentence in both languages. */

export type Severity = 'error' | 'warning' | 'info';

export interface Wording {
  readonly message: string;
  /** What to do about it; empty where the message says it already. */
  readonly hint: string;
}

export interface CatalogueEntry {
  readonly severity: Severity;
  readonly vi: Wording;
  readonly en: Wording;
}

/** Message and hint in Vietnamese, then in English; `{name}` is filled in from the finding. */
export const row = (
  severity: Severity,
  vi: readonly [string, string?],
  en: readonly [string, string?],
): CatalogueEntry => ({
  severity,
  vi: { message: vi[0], hint: vi[1] ?? '' },
  en: { message: en[0], hint: en[1] ?? '' },
});
