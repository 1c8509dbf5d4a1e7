/** A row of the catalogue: how bad it is, and the sentence in both languages. */
/** Message and hint in Vietnamese, then in English; `{name}` is filled in from the finding. */
export const row = (severity, vi, en) => ({
  severity,
  vi: { message: vi[0], hint: vi[1] ?? '' },
  en: { message: en[0], hint: en[1] ?? '' },
});
