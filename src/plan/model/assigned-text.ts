/** A text as it is printed, and the sentences of its assignments at its end. */
import type { Assignment } from './plan.ts';

/** Sentences in parentheses at the end of a text, each with its full stop: what is printed of assignments. */
const SENTENCES = /(?:\s\((?:[^()]|\([^()]*\))*\)\.)+$/;

const SENTENCE = /\((?:[^()]|\([^()]*\))*\)(?=\.)/g;

/** A text without its assignments' sentences, and these, a line each and without their full stops. */
export function splitAssignment(text: string, assignments: readonly Assignment[]): { text: string; sentence: string } {
  const sentence = assignments.length === 0 ? '' : (SENTENCES.exec(text)?.[0] ?? '');
  // Each by itself and without its full stop, as it stands where assignments have lines of their own.
  const sentences = sentence.match(SENTENCE) ?? [];
  return { text: text.slice(0, text.length - sentence.length), sentence: sentences.join('\n') };
}
