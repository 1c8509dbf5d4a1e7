/** Names of people and places: how they are spelt is theirs, and no rule of wording has a say in it. */

import type { ReadText } from '../../content/entities/read-text.ts';
import { textBefore } from '../../content/entities/text-before.ts';
import type { Span } from '../../diagnostics/diagnostic.ts';
import { isUpperCase } from '../../vietnamese/alphabet.ts';

/** Parts that are names altogether. */
const NAMES: ReadonlySet<ReadText['role']> = new Set(['signature', 'place', 'issuer']);

/** A sentence begins here: its first capital names nothing. */
const SENTENCE_START = /(?:^|[.:;!?…]\s)[^\p{L}\p{N}]*$/u;
const SYLLABLE = /\p{L}+/gu;
const IS_TITLED = /^\p{Lu}\p{Ll}*$/u;

/** A name of this many syllables or fewer may be a slip by chance; longer wordings are known whole. */
const SHORT_NAME = 2;

/** True where the whole text is a name: a signer, the place of issue, a body. */
export const isNameText = ({ role }: Pick<ReadText, 'role'>): boolean => NAMES.has(role);

/**
 * True where a stretch of whole syllables belongs to a proper name: "xã Hoà Bình", "Nguyễn Văn Hoà".
 * Texts in capitals throughout say nothing about names.
 */
export function isProperName(text: string, { start, end }: Span): boolean {
  if (isUpperCase(text)) return false;
  const syllables = [...text.slice(start, end).matchAll(SYLLABLE)];
  const titled = syllables.filter(
    ({ 0: syllable, index }) => IS_TITLED.test(syllable) && !SENTENCE_START.test(textBefore(text, start + index)),
  );
  const isHeadOfLongOne = syllables.length > SHORT_NAME && titled.every(({ index }) => index === 0);
  return titled.length > 0 && !isHeadOfLongOne;
}
