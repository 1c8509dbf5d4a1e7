/** Accepted opinions taken into a plan, and marked so in their file: both or neither. */
import { type Accepted, applyAccepted } from '../change/opinions/accept.ts';
import { readOpinions, withApplied } from '../change/opinions/sidecar.ts';
import { type DraftOptions, errorCountOf } from './sent-drafts.ts';

/** The plan and the file of opinions as they are then, and what became of each accepted opinion. */
export interface AppliedOpinions extends Accepted {
  readonly opinions: string;
  /** True where the edits together leave no whole plan, or new errors in it: neither text has changed. */
  readonly breaks: boolean;
}

/**
 * Takes the accepted opinions in.
 * @param yaml the plan's text
 * @param opinions the text of the file of opinions
 */
export function applyOpinions(
  yaml: string,
  opinions: string,
  beside: Pick<DraftOptions, 'phrases' | 'images'> = {},
): AppliedOpinions {
  const kept = readOpinions(opinions).opinions;
  const { text, made, ...left } = applyAccepted(yaml, kept.opinions);
  if (made.length === 0) return { text: yaml, opinions, made, ...left, breaks: false };
  const errors = errorCountOf(text, beside);
  // The text before is read only where there are errors that it may have had.
  if (errors === undefined || (errors > 0 && errors > (errorCountOf(yaml, beside) ?? 0)))
    return { text: yaml, opinions, made: [], ...left, breaks: true };
  const mark = yaml.startsWith('\ufeff') && !text.startsWith('\ufeff') ? '\ufeff' : '';
  return { text: mark + text, opinions: withApplied(opinions, kept, made), made, ...left, breaks: false };
}
