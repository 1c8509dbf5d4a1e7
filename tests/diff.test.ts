/** Two plans compared: what changed, told by item and in words. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { diffText } from '../src/diff/words.ts';
import { comparePlans } from '../src/index.ts';
import { jsonChanges } from '../src/reporters/changes/json.ts';
import { markdownChanges } from '../src/reporters/changes/markdown.ts';
import { between, compare, pretty, sectionsOf, TASKS, told } from './support/changes.ts';
import { planNames, planOf, planText } from './support/plans.ts';

describe('words', () => {
  const marked = (old: string, fresh: string): string =>
    diffText(old, fresh)
      .map(({ kind, text }) => ({ same: text, dropped: `[-${text}-]`, added: `{+${text}+}` })[kind])
      .join('');

  test.each([
    ['giảm 5% so với năm 2025', 'giảm 7% so với năm 2026', 'giảm [-5%-]{+7%+} so với năm [-2025-]{+2026+}'],
    ['trước ngày 14/3/2025.', 'trước ngày 13/3/2026.', 'trước ngày [-14/3/2025-]{+13/3/2026+}.'],
    ['không quá 1.071 vụ', 'không quá 1.010 vụ', 'không quá [-1.071-]{+1.010+} vụ'],
    ['Công an tỉnh báo cáo.', 'Công an tỉnh tổng hợp, báo cáo.', 'Công an tỉnh {+tổng hợp, +}báo cáo.'],
    ['từ 5% đến 10%', 'từ 6% đến 12%', 'từ [-5%-]{+6%+} đến [-10%-]{+12%+}'],
    [
      'Sở Giao thông và Sở Xây dựng lập danh mục',
      'Sở Tài chính và Sở Nông nghiệp lập danh mục',
      'Sở [-Giao thông và Sở Xây dựng-]{+Tài chính và Sở Nông nghiệp+} lập danh mục',
    ],
  ])('“%s” to “%s”', (old, fresh, expected) => {
    expect(marked(old, fresh)).toBe(expected);
  });

  test('both texts can be had back from any comparison', () => {
    const word = fc.constantFrom('kế', 'hoạch', '5%', ',', '.', '\n', '  ', ' ', '\u00a0', '(', '2025', 'đ', '\ue000');
    const text = fc.array(word, { maxLength: 30 }).map((words) => words.join(''));
    fc.assert(
      fc.property(text, text, (old, fresh) => {
        const segments = diffText(old, fresh);
        const side = (gone: string): string =>
          segments.flatMap(({ kind, text: part }) => (kind === gone ? [] : [part])).join('');
        expect(side('added')).toBe(old);
        expect(side('dropped')).toBe(fresh);
      }),
      { numRuns: 500, seed: 138 },
    );
  });
});

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

describe('print', () => {
  const item = (more: object): unknown => ({ text: 'Các việc sau:', ...more });

  test('dashes that became letters are told', () => {
    const changes = between([item({ bullets: TASKS.slice(0, 2) })], [item({ items: TASKS.slice(0, 2) })]);
    expect(changes.counts).toMatchObject({ added: 0, dropped: 0, moved: 0, reworded: 0 });
    expect(pretty(changes)).toContain(
      'Đổi cách đánh số, gạch đầu dòng ở 2 chỗ: mục I.1.a (trước là mục I.1, gạch thứ 1); mục I.1.b',
    );
  });

  test('another scheme of numbers is told, with how many labels it changes', () => {
    const sections = sectionsOf(item({ items: TASKS }));
    const text = pretty(compare(sections, `numbering: { scheme: decimal }\n${sections}`));
    expect(text).toContain('Kiểu đánh số: [-I. / 1. / a)-] {+I. / 1. / 1.1. / 1.1.1.+}');
    expect(text).toContain('gạch đầu dòng ở 4 chỗ: mục I.1.1 (trước là mục I.1.a);');
  });

  test.each([
    ['bold', TASKS[0].replace('phổ biến', '**phổ biến**')],
    ['italic', TASKS[0].replace('phổ biến', '*phổ biến*')],
    ['both, in a reworded text', TASKS[0].replace('phổ biến', '***phổ biến***').replace('từng', 'mọi')],
  ])('words that became %s are told by their place', (_, fresh) => {
    expect(pretty(between([TASKS[0], TASKS[1]], [fresh, TASKS[1]]))).toMatch(
      /^ {2}Đổi kiểu chữ \(đậm, nghiêng\) ở 1 chỗ: mục I\.1$/m,
    );
  });

  test('a bold word that is new, a number that only follows and a note’s number are told as no print', () => {
    const noted = { text: 'Việc có chú thích[^a].', footnotes: { a: 'Theo Luật năm 2011.' } };
    const fresh = [{ ...noted, text: 'Việc **mới**[^a].' }, TASKS[0].replace('hộ', '**mọi** hộ'), noted];
    expect(between([TASKS[0], noted], fresh).print).toEqual({ labels: [], faces: [], settings: [] });
  });

  test.each([
    ['{ assign: line }', 'Câu phân công: [-cuối đoạn, in nghiêng-] {+dòng riêng+}'],
    ['{ recipients: brace }', 'Mục đích gửi ở Nơi nhận: [-dòng riêng-] {+dấu ngoặc móc+}'],
    ['{ sizes: small }', 'Cỡ chữ: [-lời văn cỡ 14-] {+lời văn cỡ 13+}'],
    ['{ indent: 12.7 }', 'Lùi đầu dòng (mm): [-10-] {+12,7+}'],
    ['{ margins: { left: 35 } }', '(mm): [-20 × 20 × 30 × 15-] {+20 × 20 × 35 × 15+}'],
  ])('layout %s is told', (layout, said) => {
    const sections = sectionsOf({ text: TASKS[0], assign: { lead: ['Sở Y tế'] } });
    const changes = compare(sections, `layout: ${layout}\n${sections}`);
    expect(changes.items).toEqual([]);
    expect(pretty(changes)).toContain(said);
    expect(markdownChanges(changes, { language: 'en' })).toContain('## Print');
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

describe('targets and deadlines', () => {
  const rows = (old: string, fresh: string, kind: 'targets' | 'deadlines'): string[] =>
    between([old], [fresh])[kind].map((figure) => `${figure.old || '-'} → ${figure.fresh || '-'}`);

  test.each([
    ['Điều tra, làm rõ trên 80% số vụ.', 'Điều tra, làm rõ trên 82% số vụ.', 'trên 80% → trên 82%'],
    ['Giảm từ 5% đến 10% số vụ.', 'Giảm từ 6% đến 10% số vụ.', 'từ 5% đến 10% → từ 6% đến 10%'],
    ['Chuyển hóa thành công 06 địa bàn.', 'Chuyển hóa thành công 08 địa bàn.', '06 địa bàn → 08 địa bàn'],
    ['Để xảy ra không quá 1.071 vụ.', 'Để xảy ra không quá 1.010 vụ.', 'không quá 1.071 vụ → không quá 1.010 vụ'],
    ['Kiểm tra cơ sở kinh doanh.', 'Kiểm tra 100% cơ sở kinh doanh.', '- → 100%'],
  ])('“%s” to “%s”', (old, fresh, expected) => {
    expect(rows(old, fresh, 'targets')).toEqual([expected]);
  });

  test.each([
    [
      'Gửi kế hoạch trước ngày 28/02/2026.',
      'Gửi kế hoạch trước ngày 15/3/2026.',
      'trước ngày 28/02/2026 → trước ngày 15/3/2026',
    ],
    ['Sơ kết trong tháng 6.', 'Sơ kết trong tháng 7.', 'trong tháng 6 → trong tháng 7'],
    [
      'Hoàn thành trong quý II năm 2026.',
      'Hoàn thành trong quý III năm 2026.',
      'trong quý II năm 2026 → trong quý III năm 2026',
    ],
  ])('“%s” to “%s”', (old, fresh, expected) => {
    expect(rows(old, fresh, 'deadlines')).toEqual([expected]);
  });

  test.each([
    [
      'Cao điểm từ ngày 15/4/2026 đến ngày 15/5/2026.',
      'Cao điểm từ ngày 20/4/2026 đến ngày 15/5/2026.',
      'từ ngày 15/4/2026 đến ngày 15/5/2026 → từ ngày 20/4/2026 đến ngày 15/5/2026',
    ],
    [
      'Mở lớp từ ngày 01 đến hết ngày 15/3.',
      'Mở lớp từ ngày 01 đến hết ngày 20/3.',
      'từ ngày 01 đến hết ngày 15/3 → từ ngày 01 đến hết ngày 20/3',
    ],
    ['Rà soát từ tháng 3 - tháng 5.', 'Rà soát từ tháng 4 - tháng 5.', 'từ tháng 3 - tháng 5 → từ tháng 4 - tháng 5'],
  ])('both ends of a span are shown: “%s”', (old, fresh, expected) => {
    expect(rows(old, fresh, 'deadlines')).toEqual([expected]);
  });

  test.each([
    [
      'that were merged',
      ['Kiểm tra 10 cơ sở kinh doanh khí đốt.', TASKS[0]],
      [`${TASKS[0]} Kiểm tra 10 cơ sở kinh doanh khí đốt.`],
    ],
    [
      'one of which was split',
      [`${TASKS[0]} Kiểm tra 10 cơ sở kinh doanh khí đốt.`],
      ['Kiểm tra 10 cơ sở kinh doanh khí đốt.', TASKS[0]],
    ],
  ])('a figure that is the same in items %s is no change', (_, old, fresh) => {
    const changes = between(old, fresh);
    expect(changes.items).not.toEqual([]);
    expect(changes.targets).toEqual([]);
  });

  test('a figure that is the same in an item about something else is told twice', () => {
    const [old, fresh] = ['Tập huấn cho 10 cơ sở nuôi tôm nước lợ.', 'Phá dỡ nhà kho xuống cấp tại 10 cơ sở cũ.'];
    expect(rows(old, fresh, 'targets')).toEqual(['10 cơ sở → -', '- → 10 cơ sở']);
  });

  const table = (cells: readonly string[], titles = ['Lớp người', 'Hạn hoàn thành']): unknown => ({
    text: 'Chỉ tiêu:',
    table: {
      columns: ['TT', 'Việc', ...titles].map((title) => ({ title })),
      rows: [
        ['1', TASKS[0], '100', '31/3/2026'],
        ['2', TASKS[2], ...cells],
      ],
    },
  });

  test('a number in a cell is a target, a day below a title that says so a deadline', () => {
    const changes = between([table(['250', '30/6/2026'])], [table(['260', '31/7/2026'])]);
    const about = 'Tập huấn kỹ năng thoát nạn cho học …';
    expect(changes.targets).toMatchObject([{ about: `${about} - Lớp người`, old: '250', fresh: '260' }]);
    expect(changes.deadlines).toMatchObject([
      { about: `${about} - Hạn hoàn thành`, old: '30/6/2026', fresh: '31/7/2026' },
    ]);
    expect(pretty(changes)).toMatch(/mục I\.1, bảng, dòng 2 +Tập huấn .* 250 +260\n/);
  });

  test('cells are compared below one title, wherever the column stands', () => {
    const changes = between([table(['250', '70'], ['Người', 'Lớp'])], [table(['75', '250'], ['Lớp', 'Người'])]);
    expect(changes.targets.map(({ old, fresh }) => [old, fresh])).toContainEqual(['70', '75']);
    expect(changes.targets.map(({ old }) => old)).not.toContain('250');
  });

  test.each([
    ['Theo Kết luận số 13-KL/TW ngày 16/8/2021.', 'Theo Kết luận số 14-KL/TW ngày 17/9/2022.'],
    ['Ban Chỉ đạo 138 tỉnh họp tại Điều 05 đã nêu.', 'Ban Chỉ đạo 389 tỉnh họp tại Điều 06 đã nêu.'],
  ])('a number that is a name is no target: “%s”', (old, fresh) => {
    expect([...rows(old, fresh, 'targets'), ...rows(old, fresh, 'deadlines')]).toEqual([]);
  });

  test('a deadline that stands in data alone has its row', () => {
    const task = (deadline: string): unknown => ({ text: TASKS[0], assign: { lead: ['Sở Y tế'], deadline } });
    expect(between([task('31/10/2026')], [task('30/9/2026')]).deadlines).toMatchObject([
      { about: expect.stringContaining('Tuyên truyền'), old: '31/10/2026', fresh: '30/9/2026' },
    ]);
  });

  test('a row says what it is about', () => {
    const [row] = between(
      ['Chuẩn bị tốt; giải quyết xong từ 92% trở lên số tin.'],
      ['Chuẩn bị tốt; giải quyết xong từ 93% trở lên số tin.'],
    ).targets;
    expect(row?.about).toBe('giải quyết xong … số tin');
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

  test('two plans are compared in well under a second', () => {
    const start = performance.now();
    comparePlans(old, fresh);
    expect(performance.now() - start).toBeLessThan(1000);
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
