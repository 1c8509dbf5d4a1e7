/** A wording put in the place of another, with that one's capitals. */
import { capital, isUpperCase } from '../../vietnamese/alphabet.ts';

/**
 * "sở hỏ" to "sơ hở", "Sở hỏ" to "Sơ hở", "SỞ HỎ" to "SƠ HỞ".
 * @param found the wording in the text
 * @param right the wording for it
 */
export function withCapitalsOf(found: string, right: string): string {
  if (/\s/.test(found) && isUpperCase(found)) return right.toLocaleUpperCase('vi');
  const [first = ''] = found;
  return isUpperCase(first) ? capital(right) : right;
}
