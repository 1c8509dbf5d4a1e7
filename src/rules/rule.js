/** Writes a rule down; message and hint in Vietnamese, then in English, `{name}` filled in from what was found. */
export const rule = ({ vi, en, ...rest }) => ({
  ...rest,
  vi: { message: vi[0], hint: vi[1] ?? '' },
  en: { message: en[0], hint: en[1] ?? '' },
});
/** The place of a stretch of a text. */
export const placeIn = ({ path, view }, span) => ({ path, within: view.typedSpan(span) });
/** Rewrites a stretch of a text, where nothing in it was filled in and no mark stands in it. */
export const fixIn = ({ path, view }, span, text) =>
  view.isTyped(span) ? [{ path, within: view.typedSpan(span), text }] : [];
