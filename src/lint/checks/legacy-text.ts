/** Words that were pasted in the encoding of an old font: the page would show them as they look here. */
import type { PlanPath } from '../../diagnostics/diagnostic.ts';
import { encodingByLook, fromLegacy, isEncodedWord, type LegacyEncoding } from '../../vietnamese/legacy-encodings.ts';
import type { Check } from './check.ts';

const NAMES: Readonly<Record<LegacyEncoding, string>> = {
  tcvn3: 'TCVN3 (ABC)',
  'tcvn3-capitals': 'TCVN3 (ABC)',
  vni: 'VNI',
};

/** Letters that both encodings are made of, and letters that none of them has. */
const ENCODED = /[\u00a1-\u00ff]/;
const MODERN = /[\u0100-\u1eff]/g;
/** Of so many letters of a text in Unicode more than one is modern. */
const MODERN_SHARE = 0.03;

const mayBeEncoded = (text: string): boolean =>
  ENCODED.test(text) && (text.match(MODERN)?.length ?? 0) <= text.length * MODERN_SHARE;

interface Value {
  readonly path: PlanPath;
  readonly text: string;
}

function valuesOf(data: unknown, path: PlanPath = []): Value[] {
  if (typeof data === 'string') return mayBeEncoded(data) ? [{ path, text: data }] : [];
  if (typeof data !== 'object' || data === null) return [];
  const isList = Array.isArray(data);
  return Object.entries(data).flatMap(([step, value]) => valuesOf(value, [...path, isList ? Number(step) : step]));
}

/** Texts in TCVN3 or VNI; where some are, single words of the same encoding too. */
export const legacyText: Check = ({ data, report }) => {
  const values = valuesOf(data);
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
