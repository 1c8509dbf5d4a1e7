/** What a plan has no place for is named where it stands, and kept; people's remarks and pending changes are told. */
import { describe, expect, test } from 'vitest';
import { pullChanges } from '../../../src/index.ts';
import { edited, paragraphWith, saying, withParagraphAfter } from '../../support/edit-word.ts';
import { EDITED_PLAN } from '../../support/pull-plan.ts';
import { builtFrom, pulledFrom, tripOf } from '../../support/pull-trial.ts';
import {
  commented,
  formatted,
  onParagraph,
  overParagraphs,
  trackedChange,
  trackedRemoval,
  type XmlEdit,
} from '../../support/word-edits.ts';

const FILE = builtFrom(EDITED_PLAN);

/** The lines that a pull puts into the plan. */
function newLines(file: Uint8Array, options = {}, yaml = EDITED_PLAN): string[] {
  const before = new Set(yaml.split('\n'));
  return pulledFrom(file, yaml, options)
    .yaml.split('\n')
    .filter((line) => !before.has(line))
    .map((line) => line.trim());
}

describe('looks without a mark in a plan', () => {
  test.each([
    ['struck through', '<w:strike/>', 'gạch ngang'],
    ['highlighted', '<w:highlight w:val="yellow"/>', 'tô nền'],
    ['underlined', '<w:u w:val="single"/>', 'gạch chân'],
    ['lowered', '<w:vertAlign w:val="subscript"/>', 'hạ thấp'],
    ['larger', '<w:sz w:val="40"/>', 'cỡ 20'],
    ['smaller by half a point', '<w:sz w:val="27"/>', 'cỡ 13,5'],
  ])('%s: named above their item, which stays', (_, properties, look) => {
    expect(newLines(edited(FILE, formatted('tờ rơi', properties)))).toEqual([
      `# KIỂM TRA: trong Word có chữ ${look}: “tờ rơi”; kế hoạch không ghi được kiểu chữ này ở đây`,
    ]);
  });

  test.each([
    ['center', 'căn giữa'],
    ['right', 'căn phải'],
  ])('a paragraph set %s: named, and set again as the plan prints it', (align, look) => {
    const centred: XmlEdit = (xml) => {
      const paragraph = paragraphWith(xml, 'In tờ rơi.');
      return xml.replace(paragraph, () => paragraph.replace('</w:pPr>', `<w:jc w:val="${align}"/></w:pPr>`));
    };
    expect(newLines(edited(FILE, centred))).toEqual([
      `# KIỂM TRA: trong Word có chữ ${look}: “In tờ rơi.”; kế hoạch không ghi được kiểu chữ này ở đây`,
    ]);
  });

  test('the size of the style put on the words as well, as other programs do, is no change', () => {
    // 14 pt, in half points.
    expect(newLines(edited(FILE, formatted('tờ rơi', '<w:sz w:val="28"/>')))).toEqual([]);
  });

  test('on new words: the words are taken in, the look is named', () => {
    const edit: XmlEdit = (xml) =>
      formatted('phát tờ rơi', '<w:highlight w:val="yellow"/>')(saying('In tờ rơi.', 'In và phát tờ rơi.')(xml));
    expect(newLines(edited(FILE, edit))).toEqual([
      expect.stringContaining('tô nền: “phát tờ rơi”'),
      '- In và phát tờ rơi.',
    ]);
  });
});

test('of a formula the letters are taken in, and it is named', () => {
  const formula =
    '<m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><m:r><m:t>a+b</m:t></m:r></m:oMath>';
  const edit = saying('In tờ rơi.</w:t></w:r>', `In tờ rơi </w:t></w:r>${formula}<w:r><w:t>.</w:t></w:r>`);
  expect(newLines(edited(FILE, edit))).toEqual([expect.stringContaining('công thức'), '- In tờ rơi a+b.']);
});

describe('remarks', () => {
  const remark = (text: string, anchor: Parameters<typeof commented>[1][number]['anchor'], author = 'Nguyễn An') => ({
    author,
    text,
    anchor,
  });
  const file = commented(FILE, [
    remark('Bỏ câu này?', onParagraph('In tờ rơi.')),
    remark('Ô này sai.', onParagraph('Bản tin')),
    remark('Cả hai dòng.', overParagraphs('Trường tiểu học', 'Trường trung học'), 'Trần Bình'),
    remark('Tên loại.', onParagraph('KẾ HOẠCH')),
    remark('Thêm Nội vụ.', onParagraph('Lưu: VT')),
    remark('Phụ lục nào?', onParagraph('DANH MỤC')),
  ]);

  test('come home as comments with author and date at their items, each once', () => {
    expect(newLines(file)).toEqual([
      '# Góp ý (Nguyễn An, 02/03/2026): Tên loại.',
      '# Góp ý (Nguyễn An, 02/03/2026): Bỏ câu này?',
      '# Góp ý (Trần Bình, 02/03/2026): Cả hai dòng.',
      '# Góp ý (Nguyễn An, 02/03/2026): Ô này sai.',
      '# Góp ý (Nguyễn An, 02/03/2026): Phụ lục nào?',
      '# Góp ý (Nguyễn An, 02/03/2026): Thêm Nội vụ.',
    ]);
  });

  test('are not written a second time', () => {
    const { yaml } = pulledFrom(file, EDITED_PLAN);
    expect(pulledFrom(file, yaml)).toMatchObject({ yaml, changes: [] });
  });
});

describe('pending changes of two authors', () => {
  const file = edited(FILE, (xml) =>
    trackedRemoval('Trường tiểu học', 'Trần Bình')(trackedChange('tờ rơi', 'tờ gấp', 'Nguyễn An')(xml)),
  );

  test('are taken as if accepted, and told by who made them', () => {
    const { pulled } = tripOf(file, EDITED_PLAN);
    expect(pulled.changes.map(({ kind }) => kind)).toEqual(['reworded', 'dropped']);
    expect(pulled.pending).toEqual([
      { author: 'Nguyễn An', date: '2026-03-02', count: 2, putIn: ['tờ gấp'], takenOut: ['tờ rơi'] },
      { author: 'Trần Bình', date: '2026-03-02', count: 2, putIn: [], takenOut: ['Trường tiểu học.'] },
    ]);
  });

  test('are taken of one of them alone', () => {
    expect(pulledFrom(file, EDITED_PLAN, { author: 'Nguyễn An' }).yaml).toBe(EDITED_PLAN.replace('tờ rơi.', 'tờ gấp.'));
  });

  test('are left of one of them alone', () => {
    expect(pulledFrom(file, EDITED_PLAN, { exceptAuthor: 'Nguyễn An' }).yaml).toBe(
      EDITED_PLAN.replace('              - Trường tiểu học.\n', ''),
    );
  });
});

describe('an assignment said in an office’s own phrase', () => {
  const PLAN = EDITED_PLAN.replace('who: [Trạm y tế]', 'lead: [Trạm y tế]');
  const inParentheses = {
    assign:
      '(Chủ trì: {{join lead "; "}}{{#if support}} - Phối hợp: {{join support "; "}}{{/if}}{{#if deadline}} - Xong: {{deadline}}{{/if}})',
  };
  const bare = { assign: 'Giao {{join lead ", "}} chủ trì{{#if deadline}}, xong trước {{deadline}}{{/if}}' };

  test.each([
    ['in parentheses', inParentheses],
    ['without parentheses', bare],
  ])('%s: another deadline goes into the data, once', (_, phrases) => {
    const trip = tripOf(edited(builtFrom(PLAN, phrases), saying('quý II năm 2026', 'quý III năm 2026')), PLAN, {
      phrases,
    });
    expect(trip.pulled.yaml).toBe(PLAN.replace('deadline: quý II năm 2026', 'deadline: quý III năm 2026'));
    expect([trip.lacks, trip.invents]).toEqual([[], []]);
  });

  test('another body, too', () => {
    const file = edited(
      builtFrom(PLAN, inParentheses),
      saying('(Chủ trì: Trạm y tế', '(Chủ trì: Trạm y tế xã; Công an xã'),
    );
    expect(newLines(file, { phrases: inParentheses }, PLAN)).toEqual(['assign: { lead: [Trạm y tế xã, Công an xã] }']);
  });

  test('what the phrase does not print stays', () => {
    const edit = saying(
      'bệnh tật chủ trì, phối hợp với UBND các xã, phường thực hiện',
      'bệnh tật tỉnh chủ trì thực hiện',
    );
    const { yaml } = pulledFrom(edited(FILE, edit), EDITED_PLAN);
    expect(yaml).toContain('deadline: quý II năm 2026');
    expect(yaml).toContain('# đã thống nhất');
  });
});

describe('a file of another plan', () => {
  const codesOf = (file: Uint8Array, yaml: string): string[] =>
    pullChanges(file, yaml).diagnostics.map(({ code }) => code);

  test('of another year is refused with its name', () => {
    const last = EDITED_PLAN.replace('year: 2026', 'year: 2025').replace('date: 2026-02', 'date: 2025-02');
    expect(pullChanges(builtFrom(last), EDITED_PLAN).diagnostics[0]?.message).toContain(
      'Tuyên truyền phòng, chống dịch bệnh trên địa bàn tỉnh năm 2025',
    );
    expect(codesOf(builtFrom(last), EDITED_PLAN)).toEqual(['pull/other-plan']);
  });

  test('a year that was typed over in Word is a change like any other', () => {
    expect(codesOf(edited(FILE, saying('tỉnh năm 2026', 'tỉnh năm 2027')), EDITED_PLAN)).toEqual([]);
  });
});

test('the stage of a plan that went on is not set back', () => {
  const drafting = EDITED_PLAN.replace('stage: signature', 'stage: drafting');
  const issued = EDITED_PLAN.replace('stage: signature', 'stage: issued');
  expect(pulledFrom(builtFrom(drafting), issued).yaml).toBe(issued);
  expect(pulledFrom(FILE, issued).yaml).toBe(issued);
});

test('a change is told with the number of its item and its section', () => {
  const { changes } = pulledFrom(edited(FILE, withParagraphAfter('In tờ rơi.', 'Treo băng rôn.')), EDITED_PLAN);
  expect(changes.map(({ place }) => place)).toEqual([{ number: 'II.1.b)', section: 'NHIỆM VỤ' }]);
});

test('headings whose style another program writes with a capital are no change', () => {
  const renamed = edited(
    FILE,
    (xml) => xml.replace(/w:name w:val="heading (\d)"/g, 'w:name w:val="Heading $1"'),
    'word/styles.xml',
  );
  expect(newLines(renamed)).toEqual([]);
});

describe('what the program itself divides or counts is named by nobody', () => {
  test('a long name of an office that is printed on two lines', () => {
    const renamed = (xml: string): string => xml.replace('>SỞ Y TẾ<', '>SỞ Y TẾ VÀ CHĂM SÓC SỨC KHỎE NHÂN DÂN<');
    expect(newLines(edited(FILE, renamed))).toEqual(['name: SỞ Y TẾ VÀ CHĂM SÓC SỨC KHỎE NHÂN DÂN']);
  });

  test('the count of an appendix when another is taken out', () => {
    const second = '  - title: DANH MỤC HAI\n    items: [Việc của hai.]\n';
    const yaml = EDITED_PLAN.replace('recipients:', `${second}recipients:`);
    const built = builtFrom(yaml);
    const without: XmlEdit = (xml) => {
      const [from, to] = ['Phụ lục I', 'Phụ lục II'].map((label) => xml.indexOf(paragraphWith(xml, label)));
      return xml.slice(0, from) + xml.slice(to);
    };
    const { yaml: after, changes } = pulledFrom(edited(built, without), yaml);
    expect(changes.map(({ kind }) => kind)).toEqual(['dropped']);
    expect(after).not.toContain('DANH MỤC TÀI LIỆU');
    expect(after).toContain(`appendices:\n${second}recipients:`);
  });
});
