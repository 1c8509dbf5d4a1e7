/**
 * The widths of the letters of Times New Roman, measured with `docx/layout`. A build needs a handful of them (rules,
 * letterhead, title); loading the page engine for that would take longer than the rest of the build.
 */
import { Document, Paragraph, TextRun } from 'docx';
import { layoutDocument } from 'docx/layout';

const TONES = ['', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323'];
const VOWELS = 'aăâeêioôơuưy';
const ASCII = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index)).join('');
const SIGNS = '“”‘’–—…•§°²³×÷±≤≥½\u00a0';

const vowels = [...VOWELS].flatMap((vowel) => TONES.map((tone) => (vowel + tone).normalize('NFC')));
const LETTERS = [...new Set([...ASCII, ...vowels, ...vowels.map((vowel) => vowel.toUpperCase()), 'đ', 'Đ', ...SIGNS])];

const STYLES = {
  regular: {},
  bold: { bold: true },
  italic: { italics: true },
  boldItalic: { bold: true, italics: true },
};

const UNITS_PER_EM = 2048;
const WIDE_PAGE = { width: 31680, height: 31680 };

// A letter between two others, so that spaces at the ends of a line count too.
function lineWidths(run: object): Map<string, number> {
  const paragraph = (text: string) =>
    new Paragraph({ children: [new TextRun({ text, size: 40, font: 'Times New Roman', ...run })] });
  const document = new Document({
    sections: [
      {
        properties: { page: { size: WIDE_PAGE, margin: { left: 0, right: 0, top: 0, bottom: 0 } } },
        children: [paragraph('HH'), ...LETTERS.map((letter) => paragraph(`H${letter.repeat(40)}H`))],
      },
    ],
  });
  const { pages, stoppedAt } = layoutDocument(document);
  if (stoppedAt !== undefined) throw new Error(`docx/layout stopped at ${stoppedAt}`);
  const widths = pages.flatMap(({ body }) =>
    body.map((block) => (block.type === 'paragraph' ? (block.lines[0]?.textWidth ?? 0) : 0)),
  );
  const frame = widths[0] ?? 0;
  // Pixels (1/96 inch) at 20 pt, 40 letters, to 1/2048 em.
  return new Map(
    LETTERS.map((letter, index) => [letter, (((widths[index + 1] ?? 0) - frame) / 40) * 0.75 * (UNITS_PER_EM / 20)]),
  );
}

export function letterWidths(): string {
  const rows = Object.entries(STYLES).map(([name, run]) => {
    const widths = Object.fromEntries([...lineWidths(run)].map(([letter, width]) => [letter, Math.round(width)]));
    return `  ${name}: ${JSON.stringify(widths)},`;
  });
  return `/* Measured with docx/layout by \`npm run generate\`. Do not edit. */

/** Units of the font to the em: a letter of width w is w / UNITS_PER_EM times the size wide. */
export const UNITS_PER_EM = ${UNITS_PER_EM};

export type FontStyle = 'regular' | 'bold' | 'italic' | 'boldItalic';

/** Widths of the letters of Times New Roman. */
export const LETTER_WIDTHS: Readonly<Record<FontStyle, Readonly<Record<string, number>>>> = {
${rows.join('\n')}
};
`;
}
