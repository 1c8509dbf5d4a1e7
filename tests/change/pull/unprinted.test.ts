/** What a page does not show by itself stays with what it belongs to: data behind a sentence, headings without numbers. */
import { expect, test } from 'vitest';
import { smallPlan } from '../../support/plans.ts';
import { tripAfter } from '../../support/pull-trial.ts';
import { movedAfter, rewritten, type XmlEdit } from '../../support/word-edits.ts';

const PLAN = smallPlan(`layout: { assign: line }
sections:
  - heading: VIỆC ĐÃ LÀM
    items:
      - heading: Đường xá
        marker: none
        items: [Xây hai cầu., Sửa một trạm.]
      - Còn nhiều việc dở dang.
  - heading: VIỆC SẼ LÀM
    items:
      - text: Làm đường liên thôn.
        assign: { lead: [Phòng Kinh tế], deadline: Quý III, output: 3 km đường }
      - Làm kè.
  - heading: TỔ CHỨC
    marker: none
    text: Các thôn báo cáo hằng tháng.
appendices:
  - title: DANH MỤC
    items:
      - { heading: Cấp tỉnh, marker: none, items: [Một việc., Hai việc.] }
      - { heading: Cấp xã, marker: none, items: [Ba việc.] }`);

const changed = (edit: XmlEdit): string => tripAfter(PLAN, edit).pulled.yaml;

test('headings without a number stay headings, whatever else was edited', () => {
  expect(changed(rewritten('Còn nhiều việc', 'Hết việc.'))).toBe(PLAN.replace('Còn nhiều việc dở dang.', 'Hết việc.'));
});

test.each([
  ['TỔ CHỨC', 'KIỂM TRA'],
  ['Đường xá', 'Cầu đường'],
  ['Cấp xã', 'Cấp cơ sở'],
])('the heading “%s” is put otherwise in its place', (old, fresh) => {
  const edit: XmlEdit = (xml) => xml.replace(`>${old}<`, `>${fresh}<`);
  expect(changed(edit)).toBe(PLAN.replace(old, fresh));
});

test('an assignment that another item has now brings its deadline and its product along', () => {
  const yaml = changed(movedAfter('Sửa một trạm', 'Làm đường liên thôn'));
  expect(yaml).toContain('assign: { lead: [Phòng Kinh tế], deadline: Quý III, output: 3 km đường }');
  expect(yaml).toMatch(/text: Sửa một trạm\.\n +assign/u);
  expect(yaml.match(/deadline/g)).toHaveLength(1);
});

test('words put behind the parenthesis of an assignment stand behind it when the plan is built again', () => {
  const said = '(Phòng Kinh tế chủ trì thực hiện)';
  const trip = tripAfter(PLAN, (xml) => xml.replace(`${said}<`, `${said}, có ký cam kết với thôn.<`));
  expect([trip.lacks, trip.invents]).toEqual([[], []]);
  expect(trip.pulled.yaml).toContain(`${said}, có ký cam kết với thôn`);
});
