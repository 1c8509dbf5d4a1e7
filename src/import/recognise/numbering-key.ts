/** What a plan says of its numbering: the scheme, typed labels, signs of its own. */
import type { PlanSourceData } from '../../generated/plan-source.ts';
import type { Standard } from '../../standard/standard.ts';
import { type BodyScheme, divisionKeys } from './body-scheme.ts';
import { labelOfLine } from './labels.ts';
import type { TextLine } from './lines.ts';

type SectionLabels = { readonly sections?: 'I.' };

/** Offices of the Party may have the state’s sign after a section’s number. */
export function sectionLabels(lines: readonly TextLine[], { sectionSign }: Standard): SectionLabels {
  if (sectionSign === '.') return {};
  const first = lines.map((line) => labelOfLine(line)).find((label) => label?.kind === 'roman');
  return first?.text.endsWith('.') === true ? { sections: 'I.' } : {};
}

/** The usual scheme, counted by Word, need not be said. */
export function numberingOf(
  body: BodyScheme,
  isTyped: boolean,
  sections: SectionLabels,
): Pick<PlanSourceData, 'numbering'> {
  const { scheme } = body;
  const divisions = { ...divisionKeys(body), ...sections };
  const usual = scheme === 'mixed' ? {} : { scheme };
  if (isTyped) return { numbering: { scheme, labels: 'typed', ...divisions } };
  if (Object.keys(divisions).length > 0) return { numbering: { ...usual, ...divisions } };
  return scheme === 'mixed' ? {} : { numbering: scheme };
}
