/** A text as it is printed, and the sentences of its assignments at its end. */
import type { Passage } from './plan.ts';

const IN_PARENTHESES = String.raw`\((?:[^()]|\([^()]*\))*\)`;

const SENTENCE = new RegExp(`${IN_PARENTHESES}(?=\\.)`, 'g');

/**
 * Sentences in parentheses at the end of a text, each with its full stop: what is printed of so many assignments.
 * Parentheses before them are the text's own: "(xong trong tháng 01)".
 */
const sentencesAtEnd = (count: number): RegExp => new RegExp(`(?:\\s${IN_PARENTHESES}\\.){1,${count}}$`);

/** A text without its assignments' sentences, and these, a line each and without their full stops. */
export function splitAssignment(
  text: string,
  { assignments, assignmentLines }: Pick<Passage, 'assignments' | 'assignmentLines'>,
): { text: string; sentence: string } {
  // What has a line of its own does not stand in the text.
  const count = assignments.length - assignmentLines.length;
  const sentence = count <= 0 ? '' : (sentencesAtEnd(count).exec(text)?.[0] ?? '');
  // Each by itself and without its full stop, as it stands where assignments have lines of their own.
  const sentences = sentence.match(SENTENCE) ?? [];
  return { text: text.slice(0, text.length - sentence.length), sentence: sentences.join('\n') };
}
