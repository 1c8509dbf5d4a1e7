/** By which standard a document is made: its head tells. */
import type { Standard } from '../../standard/standard.ts';
import { STANDARDS } from '../../standard/standards.ts';
import { isText, type Line } from './lines.ts';

/** The first so many lines can be a letterhead. */
const HEAD_LINES = 30;

/** The line at the right of the letterhead that only plans of the Party have. */
export const PARTY_NAME = /ĐẢNG CỘNG SẢN VIỆT NAM/u;

/** “ĐẢNG CỘNG SẢN VIỆT NAM”, alone on its line or at the end of one that has two columns, where the state’s name would be. */
const AT_END = new RegExp(`(?:^|\\s{2,}|\\t)${PARTY_NAME.source}\\s*$`, 'u');

export function standardOf(lines: readonly Line[]): Standard {
  const head = lines.slice(0, HEAD_LINES).filter(isText);
  return head.some(({ text }) => AT_END.test(text)) ? STANDARDS.party : STANDARDS.state;
}
