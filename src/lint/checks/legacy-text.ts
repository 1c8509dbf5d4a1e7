/** Words that were pasted in the encoding of an old font: the page would show them as they look here. */
import type { PlanPath } from '../../diagnostics/diagnostic.ts';
import { encodingByLook, fromLegacy, isEncodedWord, type LegacyEncoding } from '../../vietnamese/legacy-encodings.ts';
import type { Check } from './check.ts';

const NAMES: Readonly<Record<LegacyEncoding, string>> = {
  tcvn3: 'TCVN3 (ABC)',
  'tcvn3-capitals': 'TCVN3 (ABC)',
  vni: 'VNI',
};

/** Letters that both encodings are made of. */
const ENCODED = /[\u00a1-\u00ff]/;
/** Letters that none of them has. */
const [FIRST_MODERN, LAST_MODERN] = [0x0100, 0x1eff];
/** Of so many letters of a text in Unicode more than one is modern. */
const MODERN_SHARE = 0.03;

function countModern(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit >= FIRST_MODERN && unit <= LAST_MODERN) count++;
  }
  return count;
}

const mayBeEncoded = (text: string): boolean => ENCODED.test(text) && countModern(text) <= text.length * MODERN_SHARE;

interface Value {
  readonly path: PlanPath;
  readonly text: string;
}

function addValues(found: Value[], data: object, path: PlanPath): void {
  const isList = Array.isArray(data);
  for (const [key, value] of Object.entries(data)) {
    const step = isList ? Number(key) : key;
    if (typeof value === 'object' && value !== null) addValues(found, value, [...path, step]);
    else if (typeof value === 'string' && mayBeEncoded(value)) found.push({ path: [...path, step], text: value });
  }
}

/** Texts in TCVN3 or VNI; where some are, single words of the same encoding too. */
export const legacyText: Check = ({ data, report }) => {
  const values: Value[] = [];
  addValues(values, data, []);
  const encodings = new Map(values.map((value) => [value, encodingByLook(value.text)]));
  const used = new Set([...encodings.values()].filter((encoding) => encoding !== undefined));
  for (const [value, byLook] of encodings) {
    const encoding = byLook ?? [...used].find((known) => isEncodedWord(value.text, known));
    if (encoding === undefined) continue;
    const { path, text } = value;
    const meant = fromLegacy(text, encoding);
    report('text/legacy-encoding', { path }, { encoding: NAMES[encoding], meant }, [
      { path, within: { start: 0, end: text.length }, text: meant },
    ]);
  }
};
