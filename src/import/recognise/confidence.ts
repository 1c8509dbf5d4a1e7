/** How sure a line's part is: by how many of the looks that the standard gives the part it has. */

import type { Component, ComponentName } from '../../standard/components.ts';
import type { Standard } from '../../standard/standard.ts';
import { STYLES } from '../../standard/standards.ts';
import type { Letters } from '../manuscript/manuscript.ts';
import { isBold, isItalic } from './cues.ts';
import type { RoleLine } from './head.ts';
import type { TextLine } from './lines.ts';
import { beginning, type Doubt } from './uncertain.ts';

/** Words alone, with no look to hold them against. */
const BY_WORDS = 0.6;
/** What a part has that only its place and words speak for. */
const LEAST = 0.4;

/** Parts whose words leave no doubt. */
const FIXED: ReadonlySet<ComponentName> = new Set([
  'nationalName',
  'motto',
  'partyName',
  'star',
  'titleDashes',
  'also',
  'numberAndCode',
  'placeAndDate',
  'draftMark',
  'documentType',
  'recipientsTitle',
  'appendixLabel',
  'attached',
]);

const sizesIn = ({ runs }: TextLine): number[] =>
  runs.filter((run): run is Letters => run.kind === 'letters').flatMap(({ size }) => size ?? []);

/** The looks of a part, each as a question to a line. */
const SIGNS: readonly ((line: TextLine, component: Component) => boolean)[] = [
  (line, { bold }) => isBold(line) === bold,
  (line, { italic }) => isItalic(line) === italic,
  ({ paragraph }, { align }) => paragraph.align === align,
  (line, { size }) => sizesIn(line).every((found) => found === size.large || found === size.small),
];

/** A line's part with how sure it is. */
export interface SureLine extends RoleLine {
  /** From 0 to 1. */
  readonly confidence: number;
}

/**
 * How sure it is that a line is a part of the document, from 0 to 1.
 * @param knowsLooks false for texts, which have only words
 */
function confidenceIn({ role, line }: RoleLine, knowsLooks: boolean, { components }: Standard): number {
  if (FIXED.has(role) || line.paragraph.style === STYLES[role].name) return 1;
  if (!knowsLooks) return BY_WORDS;
  const agreeing = SIGNS.filter((agrees) => agrees(line, components[role])).length;
  return LEAST + (1 - LEAST) * (agreeing / SIGNS.length);
}

export const withConfidence = (roles: readonly RoleLine[], knowsLooks: boolean, standard: Standard): SureLine[] =>
  roles.map((found) => ({ ...found, confidence: confidenceIn(found, knowsLooks, standard) }));

/** Parts around the body that a wrong guess would spoil, by the entries they become. */
const GUESSED: Partial<Record<ComponentName, string>> = {
  parentBody: 'issuer',
  issuer: 'issuer',
  title: 'title',
  authority: 'signatures',
  post: 'signatures',
  solePost: 'signatures',
  otherPost: 'signatures',
  signerName: 'signatures',
};

/** At most one of four looks agrees: the words alone say what the line is. */
const UNSURE = 0.55;

/** Lines that do not look like the part that they were taken for. */
export const unsureParts = (roles: readonly SureLine[]): Doubt[] =>
  roles.flatMap(({ role, line, confidence }): Doubt[] => {
    const key = GUESSED[role];
    if (key === undefined || confidence > UNSURE) return [];
    const { name } = STYLES[role];
    const what = { vi: name.toLocaleLowerCase('vi'), en: `\`${role}\`` };
    return [{ code: 'import/unsure-part', path: [key], args: { text: beginning(line.text), what } }];
  });
