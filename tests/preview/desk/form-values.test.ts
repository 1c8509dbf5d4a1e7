/** What forms over the page write: what nobody typed over stays to the letter. */
import { describe, expect, test } from 'vitest';
import { editPage, type PageEdit } from '../../../src/change/edit/page-edit.ts';
import { readLatest } from '../../../src/plan/source/read-latest.ts';
import { assignmentEdits, fieldEdit, recipientEdits } from '../../../src/preview/desk/form-values.ts';

const PLAN = `title: |
  Phòng cháy rừng
  mùa khô năm {{year}}
recipients:
  - to: [Bộ Y tế, UBND tỉnh] # cấp trên
    purpose: để báo cáo
  # các phòng
  - Các phòng thuộc Sở
  - archive: VT, KH
`;
const LINES = 'Bộ Y tế; UBND tỉnh (để báo cáo)\nCác phòng thuộc Sở\nLưu: VT, KH';

const recipients = (text: string): string =>
  recipientEdits((readLatest(PLAN).data as { recipients: unknown[] }).recipients, text).reduce(
    (yaml, edit) => editPage(yaml, edit)?.yaml ?? '',
    PLAN,
  );

describe('a form', () => {
  test.each<[string, string, string]>([
    ['nothing', LINES, PLAN],
    [
      'a recipient more',
      LINES.replace('\nLưu', '\nUBND các xã, phường\nLưu'),
      PLAN.replace('  - archive', '  - UBND các xã, phường\n  - archive'),
    ],
    ['one at the head', `Tỉnh ủy\n${LINES}`, PLAN.replace('recipients:\n', 'recipients:\n  - Tỉnh ủy\n')],
    ['one less', LINES.replace('Các phòng thuộc Sở\n', ''), PLAN.replace('  - Các phòng thuộc Sở\n', '')],
    [
      'another in its place',
      LINES.replace('Các phòng thuộc Sở', 'Các chi cục'),
      PLAN.replace('Các phòng thuộc Sở', 'Các chi cục'),
    ],
  ])('of recipients writes %s, and remarks and other lines stay', (_, text, expected) => {
    expect(recipients(text)).toBe(expected);
  });

  test('leaves a title of several lines as it stands where nobody typed over it', () => {
    const title = 'Phòng cháy rừng\nmùa khô năm {{year}}';
    const field = { path: ['title'], label: '', kind: 'lines' } as const;
    expect(fieldEdit(field, `${title}\n`, title)).toEqual([]);
    const [edit] = fieldEdit(field, `${title}\n`, title.replace('Phòng', 'Chữa'));
    expect(editPage(PLAN, edit as PageEdit)?.yaml).toBe(PLAN.replace('Phòng cháy', 'Chữa cháy'));
  });

  test('of an assignment changes what was typed over alone, and an empty field takes its key away', () => {
    const old = { who: ['Văn phòng Sở'], deadline: '15/5/2026', id: 'tk' };
    const typed = { lead: [], support: [], who: ['Văn phòng Sở'], deadline: '15/5/2026', output: '' };
    const edits = (more: object): unknown => assignmentEdits(['sections', 0], old, { ...typed, ...more });
    expect(edits({})).toEqual([]);
    expect(edits({ deadline: '20/5/2026' })).toEqual([
      { kind: 'assign', entry: ['sections', 0], changes: { deadline: '20/5/2026' } },
    ]);
    expect(edits({ deadline: '' })).toEqual([
      { kind: 'assign', entry: ['sections', 0], changes: { deadline: undefined } },
    ]);
  });
});
