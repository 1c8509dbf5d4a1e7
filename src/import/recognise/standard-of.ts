/** By which standard a document is made: its head tells. */
import type { Standard } from '../../standard/standard.ts';
import { STANDARDS } from '../../standard/standards.ts';
import { isCentred } from './cues.ts';
import { isText, type Line } from './lines.ts';

/** The first so many lines can be a letterhead. */
const HEAD_LINES = 30;

/** The line at the right of the letterhead that only plans of the Party have. */
export const PARTY_NAME = /ĐẢNG CỘNG SẢN VIỆT NAM[.,;:]*/u;

/** The same in small letters by mistake, where nothing else stands on the line or in the column. */
const SMALL_NAME = /(?:^|\s{2,}|\t)Đảng cộng sản Việt Nam\s*$/iu;

/** “ĐẢNG CỘNG SẢN VIỆT NAM”, alone on its line or at the end of one that has two columns, where the state’s name would be. */
const AT_END = new RegExp(`(?:^|\\s{2,}|\\t)${PARTY_NAME.source}\\s*$`, 'u');

export function standardOf(lines: readonly Line[]): Standard {
  const head = lines.slice(0, HEAD_LINES).filter(isText);
  const isOfParty = head.some((line) => AT_END.test(line.text) || (isCentred(line) && SMALL_NAME.test(line.text)));
  return isOfParty ? STANDARDS.party : STANDARDS.state;
}
