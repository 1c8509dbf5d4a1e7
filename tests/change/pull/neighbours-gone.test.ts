/** What stands beside an edit stays as it is: the table below a point, the purpose of a group, the year in a title. */
import { describe, expect, test } from 'vitest';
import { withoutParagraph } from '../../support/edit-word.ts';
import { smallPlan } from '../../support/plans.ts';
import { tripAfter } from '../../support/pull-trial.ts';
import { movedAfter, movedBefore, stretchMovedBefore, type XmlEdit } from '../../support/word-edits.ts';

const PLAN = smallPlan(`sections:
  - heading: PHÂN CÔNG
    items:
      - heading: Công an phường
        bullets: [Nắm tình hình;, Tuần tra ban đêm.]
      - heading: Trạm Y tế
        bullets: [Cai nghiện;, Phát thuốc.]
    table: # bảng của phường
      columns: [{ title: Việc }, { title: Thời hạn }]
      rows: [[Tuyên truyền, Quý II], [Xét nghiệm, Quý III]]
`);

function yamlAfter(plan: string, edit: XmlEdit): string {
  const { lacks, invents, isInOrder, pulled } = tripAfter(plan, edit);
  expect([lacks, invents, isInOrder]).toEqual([[], [], true]);
  return pulled.yaml;
}

describe('a table stays where it is', () => {
  test('when the last point above it is deleted', () => {
    expect(yamlAfter(PLAN, withoutParagraph('Phát thuốc'))).toBe(
      PLAN.replace('[Cai nghiện;, Phát thuốc.]', '[Cai nghiện;]'),
    );
  });

  test('when the item above it goes before another', () => {
    const own = '      - heading: Trạm Y tế\n        bullets: [Cai nghiện;, Phát thuốc.]\n';
    const first = '      - heading: Công an phường\n';
    const edit: XmlEdit = (xml) =>
      movedBefore('Phát thuốc', 'Công an phường')(stretchMovedBefore('Trạm Y tế', 'Phát thuốc', 'Công an phường')(xml));
    expect(yamlAfter(PLAN, edit)).toBe(PLAN.replace(own, '').replace(first, () => own + first));
  });
});

describe('the purpose of a group', () => {
  const SENT = PLAN.replace(
    /recipients:[\s\S]*?(?=signatures:)/,
    () => `recipients:
  - to: [Sở Y tế, UBND tỉnh]
    purpose: để báo cáo
  - Công an các phường
  - Trạm Y tế các phường
  - archive: VT
`,
  );

  test('stays when a body comes into the group from below', () => {
    expect(yamlAfter(SENT, movedBefore('Công an các phường', '(để báo cáo)'))).toBe(
      SENT.replace('UBND tỉnh]', 'UBND tỉnh, Công an các phường]').replace('  - Công an các phường\n', ''),
    );
  });

  test('stays when a body leaves the group', () => {
    expect(yamlAfter(SENT, movedAfter('UBND tỉnh;', 'Công an các phường'))).toBe(
      SENT.replace(', UBND tỉnh]', ']').replace('  - Công an các phường\n', '  - Công an các phường\n  - UBND tỉnh\n'),
    );
  });
});

test('the year in a title stays `{{year}}` when its lines become one', () => {
  const plan = PLAN.replace(/title: .*\n/, 'title: |\n  Phòng, chống ma túy\n  năm {{year}}\n');
  const yaml = yamlAfter(plan, (xml) => xml.replace(/<w:br\/>(?=<\/w:r>|<w:t)/, '<w:t xml:space="preserve"> </w:t>'));
  expect(yaml).toContain('Phòng, chống ma túy năm {{year}}');
});
