/** Signs by which a line tells what it is. */

import { hasCapitalsAlone } from '../../vietnamese/alphabet.ts';
import type { Letters } from '../manuscript/manuscript.ts';
import type { TextLine } from './lines.ts';

const lettersOf = ({ runs }: TextLine): Letters[] =>
  runs.filter((run): run is Letters => run.kind === 'letters' && /[\p{L}\d]/u.test(run.text));

const all = (line: TextLine, test: (letters: Letters) => boolean): boolean => {
  const letters = lettersOf(line);
  return letters.length > 0 && letters.every(test);
};

export const isBold = (line: TextLine): boolean => all(line, ({ bold }) => bold);
export const isItalic = (line: TextLine): boolean => all(line, ({ italic }) => italic);
export const beginsBold = (line: TextLine): boolean => lettersOf(line)[0]?.bold === true;

export const isCentred = ({ paragraph }: TextLine): boolean => paragraph.align === 'center';

/** All letters are capitals; words with none do not count. */
export const isCapitals = ({ text }: TextLine): boolean => hasCapitalsAlone(text);

/** A line that is drawn with signs, or has nothing but a drawing. */
export const isDrawnRule = ({ text }: TextLine): boolean => /^[\s_\-–—=*.~]{3,}$/u.test(text);

export const isBlank = ({ text, runs }: TextLine): boolean =>
  text === '' && runs.every(({ kind }) => kind === 'letters');

/** Does a text go on after its last word, with neither stop nor bracket? */
export const endsSentence = (text: string): boolean => /[.;:!?…]["”»)]*$|\.\/\.?$|\)$/u.test(text.trim());

/** Whole words in upright small letters that end as a sentence does: no title, whatever number stands before them. */
export const isPlainSentence = (line: TextLine): boolean =>
  endsSentence(line.text) && !isBold(line) && !isCapitals(line);

const SIGNER_POST =
  /^(?:(?:TM|KT|TL|TUQ|Q)\s*\.\s*)?(?:PHÓ |QUYỀN )?(?:CHỦ TỊCH|TRƯỞNG BAN|GIÁM ĐỐC|TỔNG GIÁM ĐỐC|CỤC TRƯỞNG|CHI CỤC TRƯỞNG|CHÁNH VĂN PHÒNG|TRƯỞNG PHÒNG|HIỆU TRƯỞNG|BỘ TRƯỞNG|THỨ TRƯỞNG|VIỆN TRƯỞNG|CHÁNH ÁN|CHỈ HUY TRƯỞNG|CHÍNH ỦY|BÍ THƯ|TỔ TRƯỞNG|THỦ TRƯỞNG|TRẠM TRƯỞNG|CHÍNH TRỊ VIÊN|CHÁNH THANH TRA|KẾ TOÁN|NGƯỜI (?:LẬP|SOẠN|VIẾT|XÂY DỰNG))/u;

/** Does a text begin with the post of somebody who signs? */
export const isPost = (text: string): boolean => SIGNER_POST.test(text);
