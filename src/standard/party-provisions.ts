/** Demands of the Party that are neither figure nor look: rows of docs/hd05.md, places in Hướng dẫn 05-HD/VPTW. */
import type { Provision, ProvisionName } from './provisions.ts';

const provision = (id: string, place: string): Provision => ({ id, place });

export const PARTY_PROVISIONS: Readonly<Partial<Record<ProvisionName, Provision>>> = {
  orientation: provision('DG-02', 'HD05 IV.4.3'),
  font: provision('DG-06', 'HD05 IV.1'),
  unicode: provision('DG-06', 'HD05 IV.1'),
  colour: provision('DG-06', 'HD05 IV.1'),
  pageNumbering: provision('DG-07', 'HD05 IV.5.1'),
  pageNumberPlace: provision('DG-07', 'HD05 IV.5.1'),
  firstPage: provision('DG-07', 'HD05 IV.5.1'),
  appendixNumbering: provision('DG-09', 'HD05 IV.5.2'),
  oneSize: provision('DG-10', '-'),
  leadingZero: provision('DG-33', 'HD05 I.3.1.1'),
  code: provision('DG-31', 'HD05 I.3.1.2'),
  placeWithoutRank: provision('DG-36', 'HD05 I.4.1.1'),
  day: provision('DG-38', 'HD05 I.4.2.2'),
  firstMonths: provision('DG-38', 'HD05 I.4.2.2'),
  otherMonths: provision('DG-38', 'HD05 I.4.2.2'),
  smallTitle: provision('DG-19', 'HD05 I.5.1'),
  basisDash: provision('DG-44', 'HD05 I.6.2.3'),
  basesEnds: provision('DG-44', 'HD05 I.6.2.3'),
  letters: provision('DG-57', 'HD05 I.6.2.4'),
  labelForm: provision('DG-54', '-'),
  numbering: provision('DG-52', 'HD05 I.6.2.4'),
  endMark: provision('DG-43', 'HD05 I.6.2.2'),
  authority: provision('DG-60', 'HD05 I.7.1.1'),
  deputyForCollective: provision('DG-70', 'HD05 I.7.1.4'),
  nothingBeforeName: provision('DG-63', 'HD05 I.7.1.3'),
  archive: provision('DG-83', 'HD05 I.9.2.5'),
  addressed: provision('DG-85', 'HD05 I.9.2.3'),
  noAsAbove: provision('DG-85', 'HD05 I.9.2.4'),
};
