/** Signs by which a line tells that it is one of Nơi nhận or of a signature. */
import { isCapitals, isPost } from './cues.ts';
import { isText, type Line } from './lines.ts';

/** A sentence about those who receive documents begins with the same words. */
const RECIPIENTS = /^[*•]?\s*[Nn](?:ơi|ơI|ƠI) (?:[Nn]hận|NHẬN)(?!\s+\p{Ll})/u;
const CAPACITY =
  /^(?:(?:T\s*[./]?\s*M|KT|K[./]T|TL|T[./]L|TUQ|T[./]UQ|Q)\s*\.\s*|(?:TM|KT|TL|TUQ|[KT]\/(?:M|T|L|UQ))\s+)\p{Lu}/u;

/** Does a line begin Nơi nhận? */
export const isRecipientsTitle = (line: Line): boolean => isText(line) && RECIPIENTS.test(line.text);

/** A signer's line that stands beside or above Nơi nhận: capitals, short, not a heading of the body. */
function isSignatureLine(line: Line): boolean {
  if (!isText(line) || line.text === '' || line.text.length > 90) return false;
  return CAPACITY.test(line.text) && isCapitals(line);
}

/** Does a line say in what capacity somebody signs, or by what post? */
export const isSigner = (line: Line): boolean =>
  isSignatureLine(line) || (isText(line) && isCapitals(line) && isPost(line.text) && line.text.length < 60);
