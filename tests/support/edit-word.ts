/** Built files edited as somebody does in Word: on the XML of their parts. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** A file with its document changed. */
export function edited(bytes: Uint8Array, change: (xml: string) => string, part = 'word/document.xml'): Uint8Array {
  const parts = unzipSync(bytes);
  const before = strFromU8(parts[part] ?? new Uint8Array());
  const after = change(before);
  if (after === before) throw new Error('nothing was edited');
  return zipSync({ ...parts, [part]: strToU8(after) });
}

const PARAGRAPH = /<w:p>(?:(?!<w:p>).)*?<\/w:p>|<w:p (?:(?!<w:p[ >]).)*?<\/w:p>/gs;

const lettersIn = (xml: string): string => xml.replace(/<[^>]+>/g, '');

/** The paragraph that holds some words. */
export function paragraphWith(xml: string, words: string): string {
  const found = xml.match(PARAGRAPH)?.find((paragraph) => lettersIn(paragraph).includes(words));
  if (found === undefined) throw new Error(`no paragraph says “${words}”`);
  return found;
}

/** Words put in place of others, in one run. */
export const saying =
  (old: string, fresh: string) =>
  (xml: string): string =>
    xml.replace(old, fresh);

/** A paragraph like the one that holds some words, after it, saying something else. */
export const withParagraphAfter =
  (words: string, text: string) =>
  (xml: string): string => {
    const paragraph = paragraphWith(xml, words);
    const properties = /<w:pPr>.*?<\/w:pPr>/s.exec(paragraph)?.[0] ?? '';
    return xml.replace(paragraph, `${paragraph}<w:p>${properties}<w:r><w:t>${text}</w:t></w:r></w:p>`);
  };

/** Without the paragraph that holds some words. */
export const withoutParagraph =
  (words: string) =>
  (xml: string): string =>
    xml.replace(paragraphWith(xml, words), '');
