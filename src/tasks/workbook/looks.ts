/** What the kinds of cells of a sheet look like. */
import type { CellFont } from './row-height.ts';

export const FONT = 'Times New Roman';
/** Of all letters but the title's, in points. */
export const SIZE = 12;
const TITLE_SIZE = 14;

export type LookName = 'title' | 'about' | 'head' | 'group' | 'text' | 'day' | 'number';

/** Properties as `write-excel-file` names them. */
export interface Look {
  readonly wrap: true;
  readonly alignVertical: 'top' | 'center';
  readonly align?: 'left' | 'center' | 'right';
  readonly fontWeight?: 'bold';
  readonly fontStyle?: 'italic';
  readonly fontSize?: number;
  readonly backgroundColor?: string;
  readonly borderStyle?: 'thin';
}

const HEAD_FILL = '#D9E2F3';
const GROUP_FILL = '#F2F2F2';

const IN_TABLE = { wrap: true, alignVertical: 'top', borderStyle: 'thin' } as const;

export const LOOKS: Readonly<Record<LookName, Look>> = {
  title: { wrap: true, alignVertical: 'top', align: 'center', fontWeight: 'bold', fontSize: TITLE_SIZE },
  about: { wrap: true, alignVertical: 'top', align: 'center', fontStyle: 'italic' },
  head: {
    ...IN_TABLE,
    alignVertical: 'center',
    align: 'center',
    fontWeight: 'bold',
    backgroundColor: HEAD_FILL,
  },
  group: { ...IN_TABLE, align: 'left', fontWeight: 'bold', backgroundColor: GROUP_FILL },
  text: { ...IN_TABLE, align: 'left' },
  day: { ...IN_TABLE, align: 'center' },
  number: { ...IN_TABLE, align: 'right' },
};

/** The letters of a look, to measure them. */
export const fontOf = ({ fontSize, fontWeight, fontStyle }: Look): CellFont => ({
  size: fontSize ?? SIZE,
  bold: fontWeight === 'bold',
  italic: fontStyle === 'italic',
});
