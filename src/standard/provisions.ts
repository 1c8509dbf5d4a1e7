import type { Bilingual } from '../diagnostics/diagnostic.ts';

/** Provisions that are no figure and no look: row of docs/nd30.md, place in Phụ lục I, Phần I. */
export interface Provision {
  readonly id: string;
  readonly place: string;
}

const GUIDES: Readonly<Record<string, string>> = { HD05: 'Hướng dẫn 05-HD/VPTW', HD36: 'Hướng dẫn 36-HD/VPTW' };

/**
 * A place of a provision as it is cited: “Phụ lục I, II.3.c”, of the Party “Hướng dẫn 05-HD/VPTW, I.3.2”; undefined where
 * the standard is silent.
 */
export function citedPlace(place: string): Bilingual | undefined {
  if (place === '-') return undefined;
  const [guide = '', within = ''] = place.split(' ');
  const name = GUIDES[guide];
  if (name !== undefined) return { vi: `${name}, ${within}`, en: `${name}, ${within}` };
  if (!place.startsWith('PL ')) return { vi: `Phụ lục I, ${place}`, en: `Annex I, ${place}` };
  return { vi: place.replace('PL', 'Phụ lục'), en: place.replace('PL', 'Annex') };
}

const provision = (id: string, place: string): Provision => ({ id, place });

export const PROVISIONS = {
  orientation: provision('PG-02', 'I.2'),
  font: provision('PG-07', 'I.4'),
  unicode: provision('PG-08', 'I.4'),
  colour: provision('PG-09', 'I.4'),
  pageNumbering: provision('PG-11', 'I.7'),
  pageNumberPlace: provision('PG-13', 'I.7'),
  firstPage: provision('PG-14', 'I.7'),
  appendixNumbering: provision('PG-15', 'III.1.đ'),
  landscapeMargins: provision('PG-17', 'I.3'),
  sizesTogether: provision('PG-18', 'V'),
  oneSize: provision('PG-18', 'V'),
  issuerInFull: provision('HD-04', 'II.2.a'),
  issuerOfTwoLines: provision('IS-01', 'II.2.b'),
  leadingZero: provision('NO-02', 'II.3.c'),
  code: provision('NO-03', 'II.3.b'),
  noYear: provision('NO-04', 'V.3'),
  fullPlace: provision('DT-02', 'II.4.a'),
  placeWithoutRank: provision('DT-03', 'V.4'),
  day: provision('DT-04', 'II.4.b'),
  firstMonths: provision('DT-05', 'II.4.b'),
  otherMonths: provision('DT-06', 'II.4.b'),
  basesEnds: provision('CC-07', 'II.6.a'),
  letters: provision('NB-02', 'II.6.đ'),
  labelForm: provision('NB-03', 'II.6.đ'),
  numbering: provision('V.6.b', 'II.6.đ'),
  endMark: provision('CT-06', 'PL III, Mẫu 1.4'),
  authority: provision('SG-01', 'II.7.b'),
  nothingBeforeName: provision('PN-02', 'II.7.c'),
  archive: provision('NN-03', 'II.9.d'),
  addressed: provision('NN-06', 'II.9.b'),
  noAsAbove: provision('NN-08', 'II.9.c'),
  noDraftMark: provision('MK-08', '-'),
} as const satisfies Record<string, Provision>;

/** Demands that only the Party makes. */
type PartyProvision = 'smallTitle' | 'basisDash' | 'deputyForCollective';

export type ProvisionName = keyof typeof PROVISIONS | PartyProvision;
