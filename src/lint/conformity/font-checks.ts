/** Font, encoding and colour of all letters: nd30 PG-07 to PG-09. */
import type { Letters, ManuscriptParagraph } from '../../import/manuscript/manuscript.ts';
import { FONT } from '../../standard/figures.ts';
import type { Standard } from '../../standard/standard.ts';
import { bilingual, quoted } from './bilingual.ts';
import type { Check } from './check.ts';
import type { Sighting } from './departure.ts';
import { type Examined, firstWords, printed } from './subject.ts';

/** What is seen in the letters of each paragraph, once a paragraph. */
/** The darkest of greys that Word calls black: nobody tells it from black on paper. */
const DARKEST = 0x26;

const isNearlyBlack = (colour: string): boolean =>
  (colour.match(/[\da-f]{2}/giu) ?? []).every((part) => Number.parseInt(part, 16) <= DARKEST);

const eachParagraph =
  (find: (letters: Letters, paragraph: ManuscriptParagraph) => Sighting['found'] | undefined) =>
  (document: Examined): Sighting[] =>
    document.everyParagraph().flatMap((paragraph) => {
      const seen = new Map<string, Sighting>();
      for (const letters of printed(paragraph)) {
        const found = find(letters, paragraph);
        if (found === undefined || seen.has(found.vi)) continue;
        const where = { ...document.where(paragraph), words: firstWords(letters.text) };
        seen.set(found.vi, { found, where });
      }
      return [...seen.values()];
    });

/** The standard colours of Word, of a link and of paper, as they are called. */
const COLOURS: Readonly<Record<string, readonly [vi: string, en: string]>> = {
  C00000: ['đỏ sẫm', 'dark red'],
  FF0000: ['đỏ', 'red'],
  FFC000: ['cam', 'orange'],
  FFFF00: ['vàng', 'yellow'],
  '92D050': ['xanh lá nhạt', 'light green'],
  '00B050': ['xanh lá', 'green'],
  '00B0F0': ['xanh da trời nhạt', 'light blue'],
  '0070C0': ['xanh da trời', 'blue'],
  '002060': ['xanh sẫm', 'dark blue'],
  '7030A0': ['tím', 'purple'],
  '0000FF': ['xanh', 'blue'],
  '0563C1': ['xanh của liên kết', 'blue of a link'],
  '7F7F7F': ['xám', 'grey'],
  '808080': ['xám', 'grey'],
  FFFFFF: ['trắng', 'white'],
};

function inColour(colour: string): Sighting['found'] {
  const name = COLOURS[colour.toUpperCase()];
  return name === undefined
    ? bilingual(`chữ màu #${colour}`, `letters in #${colour}`)
    : bilingual(`chữ màu ${name[0]} (#${colour})`, `letters in ${name[1]} (#${colour})`);
}

/** Where a standard says nothing of it. */
const SILENT = { id: '-', place: '-' } as const;

const sameFont = (font: string): boolean => font.trim().toLowerCase() === FONT.toLowerCase();

const ENCODINGS: Readonly<Record<NonNullable<ManuscriptParagraph['recoded']>, Sighting['found']>> = {
  legacy: bilingual('bảng mã cũ (TCVN3, VNI)', 'an encoding from before Unicode (TCVN3, VNI)'),
  decomposed: bilingual('Unicode tổ hợp (dấu rời chữ)', 'decomposed Unicode (marks apart from their letters)'),
};

export const fontChecks = ({ provisions }: Standard): readonly Check[] => [
  {
    code: 'font/family',
    component: 'font',
    ...(provisions.font ?? SILENT),
    severity: 'error',
    expected: bilingual(`phông chữ ${FONT}`, `font ${FONT}`),
    hint: bilingual(
      `Trong Word: chọn toàn bộ (Ctrl+A), chọn phông ${FONT}; làm lại trong lề trên và chú thích.`,
      `In Word: select everything (Ctrl+A) and choose ${FONT}; again in the top margin and the notes.`,
    ),
    find: eachParagraph(({ font }, { recoded }) =>
      font === undefined || sameFont(font) || recoded === 'legacy' ? undefined : quoted(font),
    ),
  },
  {
    code: 'font/encoding',
    component: 'font',
    ...(provisions.unicode ?? SILENT),
    severity: 'error',
    expected: bilingual('bộ mã Unicode, chữ dựng sẵn', 'Unicode, letters composed with their marks'),
    hint: bilingual(
      'Chuyển mã sang Unicode dựng sẵn bằng công cụ của bộ gõ (UniKey: Ctrl+Shift+F6).',
      'Convert the text to composed Unicode by the tool of the typing program (UniKey: Ctrl+Shift+F6).',
    ),
    find: (document) =>
      document
        .everyParagraph()
        .flatMap((paragraph) =>
          paragraph.recoded === undefined
            ? []
            : [{ found: ENCODINGS[paragraph.recoded], where: document.where(paragraph) }],
        ),
  },
  {
    code: 'font/colour',
    component: 'font',
    ...(provisions.colour ?? SILENT),
    severity: 'error',
    expected: bilingual('chữ màu đen', 'black letters'),
    hint: bilingual(
      'Trong Word: chọn chỗ đó, Home, Font Color, chọn Automatic.',
      'In Word: select the letters, Home, Font Color, Automatic.',
    ),
    find: (document) => {
      const stamps = new Set(document.of('secrecyMark', 'urgencyMark', 'recallMark').map(({ line }) => line.paragraph));
      return eachParagraph(({ colour }, paragraph) =>
        colour === undefined || isNearlyBlack(colour) || stamps.has(paragraph) ? undefined : inColour(colour),
      )(document);
    },
  },
];
