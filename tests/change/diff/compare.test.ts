/** Two plans compared: what changed, told by item. */
import { describe, expect, test } from 'vitest';
import { comparePlans } from '../../../src/index.ts';
import { jsonChanges } from '../../../src/report/reporters/changes/json.ts';
import { markdownChanges } from '../../../src/report/reporters/changes/markdown.ts';
import { between, compare, pretty, sectionsOf, TASKS, told } from '../../support/changes.ts';
import { planNames, planOf, planText } from '../../support/plans.ts';

describe('items', () => {
  test('an item that comes first moves no other: numbers that only follow are no move', () => {
    const changes = between(TASKS.slice(1), TASKS);
    expect(told(changes)).toEqual(['+ Thêm mục I.1']);
    expect(changes.counts).toMatchObject({ added: 1, moved: 0, reworded: 0, kept: TASKS.length + 3 });
  });

  test('a dropped item is told with its former number', () => {
    expect(told(between(TASKS, [TASKS[0], TASKS[2], TASKS[3]]))).toEqual(['- Bỏ mục I.2 cũ']);
  });

  test('an item that changed its order is told once, as moved', () => {
    const changes = between(TASKS, [TASKS[3], TASKS[0], TASKS[1], TASKS[2]]);
    expect(told(changes)).toEqual(['> Chuyển mục I.1 (chuyển từ mục I.4)']);
  });

  test('an item that only moved is shown by its first words', () => {
    const long = `Thống kê: ${Array.from({ length: 30 }, (_, index) => `từ${index + 1}`).join(' ')}.`;
    const text = pretty(between([...TASKS, long], [long, ...TASKS]));
    expect(text).toContain('\n      Thống kê: từ1 từ2 từ3 từ4 từ5 từ6 từ7 từ8 từ9 từ10 từ11 từ12 từ13 …');
    expect(text).not.toContain('từ14');
  });

  test('an item that went to another parent and was reworded is told as both', () => {
    const old = [
      { heading: 'Phòng ngừa', items: [TASKS[0], TASKS[1]] },
      { heading: 'Xử lý', items: [TASKS[2]] },
    ];
    const fresh = [
      { heading: 'Phòng ngừa', items: [TASKS[0]] },
      { heading: 'Xử lý', items: [TASKS[2], TASKS[1].replace('các chợ', 'mọi chợ')] },
    ];
    const changes = between(old, fresh);
    expect(told(changes)).toEqual(['> Chuyển và sửa mục I.2.b (chuyển từ mục I.1.b)']);
    expect(pretty(changes)).toContain('tại [-các-]{+mọi+} chợ');
  });

  test('an item that shares little with any other is dropped and added', () => {
    expect(told(between([TASKS[0], TASKS[1]], [TASKS[0], TASKS[3]]))).toEqual(['- Bỏ mục I.2 cũ', '+ Thêm mục I.2']);
  });

  test('dashes are told by their place under the number', () => {
    const list = (bullets: readonly string[]): unknown => ({ text: 'Các việc sau:', bullets });
    const changes = between([list(TASKS)], [list([...TASKS.slice(0, 3), TASKS[3].replace('phố', 'đường')])]);
    expect(told(changes)).toEqual(['~ Sửa mục I.1, gạch thứ 4']);
  });

  test('who leads and supports is told by name, not by the sentence that is printed', () => {
    const task = (lead: string, support: readonly string[]): unknown => ({
      text: TASKS[0],
      assign: { lead: [lead], support },
    });
    const changes = between(
      [task('Sở Y tế', ['Sở Nội vụ', 'Công an tỉnh'])],
      [task('Sở Y tế', ['Công an tỉnh', 'Sở Tư pháp'])],
    );
    expect(pretty(changes)).toContain('phối hợp: [-Sở Nội vụ-] {+Sở Tư pháp+}');
    expect(pretty(changes)).not.toContain('thực hiện)');
  });

  test('the wording of an assignment is told where it is more than names', () => {
    const task = (wording: string): unknown => ({ text: TASKS[0], assign: { who: ['Sở Y tế'], wording } });
    expect(pretty(between([task('Sở Y tế làm đầu mối')], [task('Sở Y tế theo dõi')]))).toContain(
      '(Sở Y tế [-làm đầu mối-]{+theo dõi+})',
    );
  });

  test('assignments of several sentences are told each by itself', () => {
    const task = (...wordings: string[]): unknown => ({
      text: TASKS[0],
      assign: wordings.map((wording) => ({ who: ['Sở Y tế'], wording })),
    });
    const [first, second] = ['Sở Y tế làm đầu mối, gửi hướng dẫn tới các địa phương', 'Công an tỉnh theo dõi, đôn đốc'];
    const added = pretty(between([task(first)], [task(first.replace('gửi', 'in'), second)]));
    expect(added).toContain('phân công: (Sở Y tế làm đầu mối, [-gửi-]{+in+} hướng dẫn');
    expect(added).toContain('\n      phân công: {+(Công an tỉnh theo dõi, đôn đốc)+}');
    expect(added).not.toContain('¶');
    const whole = pretty(between([TASKS[1]], [TASKS[1], task(first, second)]));
    expect(whole).toContain('\n      phân công: (Công an tỉnh theo dõi, đôn đốc)');
    expect(whole).not.toContain('¶');
    expect(pretty(between([task(first, second)], [task(second)]))).toContain('phân công: [-(Sở Y tế làm đầu mối');
  });

  test('a note is told with its item, and its number is no change', () => {
    const noted = (note: string): unknown => ({ text: 'Việc có chú thích[^a].', footnotes: { a: note } });
    const changes = between(
      [noted('Theo Luật năm 2011.')],
      [{ text: `${TASKS[0]}[^b]`, footnotes: { b: 'Lời mới.' } }, noted('Theo Luật năm 2024.')],
    );
    expect(told(changes)).toEqual(['+ Thêm mục I.1', '~ Sửa mục I.2 (trước là mục I.1)']);
    expect(pretty(changes)).toContain('chú thích: Theo Luật năm [-2011-]{+2024+}.');
  });

  test.each(['TT', 'STT', 'Số TT'])('a column “%s” counts the rows whatever it holds', (title) => {
    const table = (first: readonly string[]): unknown => ({
      text: 'Danh mục:',
      table: { columns: [{ title }, { title: 'Việc' }], rows: TASKS.map((task, index) => [first[index], task]) },
    });
    const changes = between([table(['1', '2', '3', '4'])], [table(['I', '1', '2', '2a'])]);
    expect(pretty(changes)).toBe('Hai kế hoạch giống nhau: không có thay đổi nào.');
  });

  test('a column of figures that happen to count upwards is told', () => {
    const table = (second: string): unknown => ({
      text: 'Danh mục:',
      table: {
        columns: [{ title: 'Việc' }, { title: 'Số lớp' }],
        rows: [
          [TASKS[0], '1'],
          [TASKS[1], second],
        ],
      },
    });
    expect(told(between([table('2')], [table('3')]))).toEqual(['~ Sửa mục I.1, bảng, dòng 2']);
  });

  test('a row of a table is a change of its own, the column that counts the rows is none', () => {
    const rows = TASKS.map((task) => [task, 'Sở Y tế']);
    const table = (bodies: readonly (readonly string[])[]): unknown => ({
      text: 'Danh mục:',
      table: {
        columns: [{ title: 'STT' }, { title: 'Việc' }, { title: 'Cơ quan' }],
        rows: bodies.map((row, index) => [String(index + 1), ...row]),
      },
    });
    expect(told(between([table(rows)], [table(rows.slice(1))]))).toEqual(['- Bỏ mục I.1, bảng, dòng 1 cũ']);
  });
});

describe('years', () => {
  const texts = ['Kế thừa kết quả năm 2025 của toàn tỉnh.', 'Giảm số vụ cháy so với năm 2025 ở các xã.'];
  const moved = texts.map((text) => text.replace('2025', '2026'));
  const changes = compare(
    `year: 2026\n${sectionsOf(...texts)}`,
    `year: 2027\ndate: 2027-02-05\n${sectionsOf(moved[0], moved[1]?.replace('các xã', 'mọi xã'))}`,
  );

  test('that moved along with the plan’s are summed up', () => {
    expect(pretty(changes)).toContain('Đổi năm: năm 2025 → 2026 ở 2 chỗ');
  });

  test('make no rewording where nothing else changed', () => {
    expect(told(changes)).toEqual(['~ Sửa mục I.2']);
    expect(pretty(changes)).toContain('Chỉ đổi năm: mục I.1');
  });

  test('are words like others between two drafts of one year', () => {
    expect(told(between(texts, moved))).toEqual(['~ Sửa mục I.1', '~ Sửa mục I.2']);
  });
});

describe('blanks', () => {
  const texts = [TASKS[0], 'Kế thừa kết quả năm 2025 của toàn tỉnh.'];

  test('of another width are no change at all', () => {
    const assigned = (text: string, lead: string): unknown => ({ text, assign: { lead: [lead] } });
    const fresh = texts.map((text) => text.replace('tới từng', 'tới\u00a0từng').replace('của toàn', 'của  toàn'));
    const changes = between(
      texts.map((text) => assigned(text, 'Sở Y tế')),
      fresh.map((text) => assigned(text, 'Sở\u00a0Y tế')),
    );
    expect(pretty(changes)).toBe('Hai kế hoạch giống nhau: không có thay đổi nào.');
  });

  test('that came before a sign are a rewording, no change of years', () => {
    const changes = between(texts, [TASKS[0].replace('truyền, phổ', 'truyền , phổ'), texts[1]]);
    expect(changes.counts).toMatchObject({ onlyYears: 0, reworded: 1 });
  });
});

describe('the same change in many places', () => {
  const old = TASKS.map((text) => ({ text, assign: { lead: ['Sở Y tế'], support: ['UBND các huyện'] } }));
  const fresh = old.map(({ text, assign }, index) => ({
    text: index === 0 ? text.replace('từng', 'mọi') : text,
    assign: { ...assign, support: ['UBND các xã'] },
  }));

  test('is summed up, and items that hold nothing else are told in few words', () => {
    const changes = between(old, fresh);
    expect(pretty(changes)).toContain('“UBND các huyện” → “UBND các xã” ở 4 chỗ');
    expect(told(changes)).toEqual(['~ Sửa mục I.1']);
    expect(pretty(changes)).toContain('đã nêu ở trên: mục I.2; mục I.3; mục I.4');
  });

  test('is told where it stands when it stands in two places only', () => {
    const changes = between(old.slice(0, 2), fresh.slice(0, 2));
    expect(changes.repeats).toEqual([]);
    expect(told(changes)).toEqual(['~ Sửa mục I.1', '~ Sửa mục I.2']);
  });
});

describe('whole plans', () => {
  test.each(planNames())('%s has no change against itself', (name) => {
    const plan = planOf(planText(name));
    const changes = comparePlans(plan, plan);
    expect([
      ...changes.items,
      ...changes.fields,
      ...changes.targets,
      ...changes.deadlines,
      ...changes.years,
      ...Object.values(changes.print).flat(),
    ]).toEqual([]);
    expect(pretty(changes)).toBe('Hai kế hoạch giống nhau: không có thay đổi nào.');
  });

  const [old, fresh] = [planOf(planText('ban-chi-dao-138-2025')), planOf(planText('ban-chi-dao-138-2026'))];
  const changes = comparePlans(old, fresh);

  test('last year’s and this year’s: items that are the same in both keep their partners', () => {
    const places = told(changes);
    expect(places).toContain('+ Thêm mục III.4.g');
    expect(places).toContain('~ Sửa mục III.4.i (trước là mục III.4.h)');
    expect(places.filter((line) => line.startsWith('>'))).toEqual([
      '> Chuyển mục III.2, gạch thứ 3 (chuyển từ mục III.4.i)',
    ]);
  });

  test('letterhead and signature are told', () => {
    expect(changes.fields.map(({ field }) => field)).toEqual(['number', 'date', 'post', 'signer']);
  });

  test.each(['vi', 'en'] as const)('the Markdown has tables and marked words (%s)', (language) => {
    const text = markdownChanges(changes, { language });
    expect(text).toContain('~~31/3/2025~~ **13/3/2026**');
    expect(text).toMatch(/\| --- \| --- \| --- \| --- \|\n\| \S+ II\.1 \|/);
  });

  test('the JSON is the data', () => {
    expect(JSON.parse(jsonChanges(changes))).toEqual(JSON.parse(JSON.stringify(changes)));
  });
});
