/** Words of the checks in both languages. */
import type { Bilingual } from '../../diagnostics/diagnostic.ts';
import type { Figure } from '../../standard/figures.ts';

/** A text in Vietnamese and in English. */
export const bilingual = (vi: string, en: string): Bilingual => ({ vi, en });

/** Letters of the document itself are quoted as they are. */
export const quoted = (text: string): Bilingual => bilingual(`“${text}”`, `“${text}”`);

/** Places behind the comma: Word keeps 25 mm as 24.99. */
const DIGITS: Readonly<Record<Figure['unit'], number>> = { mm: 1, pt: 2, lines: 2, share: 2 };

function numeral(value: number, unit: Figure['unit']): Bilingual {
  const plain = String(Number(value.toFixed(DIGITS[unit])));
  return bilingual(plain.replace('.', ','), plain);
}

const UNITS: Readonly<Record<Figure['unit'], Bilingual>> = {
  mm: bilingual(' mm', ' mm'),
  pt: bilingual(' pt', ' pt'),
  lines: bilingual(' dòng', ' lines'),
  share: bilingual('', ''),
};

/** A value with its unit: "12,7 mm". */
export const measure = (value: number, unit: Figure['unit']): Bilingual =>
  bilingual(numeral(value, unit).vi + UNITS[unit].vi, numeral(value, unit).en + UNITS[unit].en);

/** Texts with a measure or another text in both languages put in: `filled(said('lề {0}', …), measure(…))`. */
export function filled(template: Bilingual, ...parts: readonly Bilingual[]): Bilingual {
  const fill = (language: keyof Bilingual): string =>
    parts.reduce((text, part, index) => text.replaceAll(`{${index}}`, part[language]), template[language]);
  return bilingual(fill('vi'), fill('en'));
}

/** "từ 20 mm đến 25 mm"; one value where there is only one. */
export function rangeOf({ min, max, unit }: Pick<Figure, 'min' | 'max' | 'unit'>): Bilingual {
  if (min === max) return measure(min, unit);
  return filled(bilingual('từ {0} đến {1}', '{0} to {1}'), numeral(min, unit), measure(max, unit));
}

const joinedIn = (language: keyof Bilingual, texts: readonly Bilingual[], sign: string): string =>
  texts.map((text) => text[language]).join(sign);

/** Texts with a sign between them. */
export const joined = (texts: readonly Bilingual[], sign = ', '): Bilingual =>
  bilingual(joinedIn('vi', texts, sign), joinedIn('en', texts, sign));
