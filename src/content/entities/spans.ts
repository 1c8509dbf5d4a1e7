/** Stretches of a text and how they lie to each other. */
import type { Span } from '../../diagnostics/diagnostic.ts';

/** True where two stretches share a letter. */
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** True where one lies in the other; nothing lies in what is not there. */
export const within = (inner: Span, outer: Span | undefined): boolean =>
  outer !== undefined && inner.start >= outer.start && inner.end <= outer.end;
