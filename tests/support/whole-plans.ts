/** Plans made at random that say something of everything which a plan can say, the keys of the schema together. */
import fc from 'fast-check';
import { stringify } from 'yaml';
import { PICTURES } from './pictures.ts';

/** Words of sentences, and sentences of plans: each ends as a sentence does, so that no line reads as a heading. */
const SUBJECTS = ['Công an tỉnh', 'Các xã, phường', 'Tổ công tác', 'Văn phòng Sở', 'Các đơn vị thuộc Sở'];
const VERBS = ['kiểm tra', 'báo cáo', 'tổng hợp', 'hướng dẫn', 'phối hợp rà soát'];
const OBJECTS = [
  'hồ sơ của {{year}} hộ',
  'kết quả quý II',
  'ít nhất **85%** cơ sở',
  'việc *cấp thẻ* tại trạm',
  'diện tích 120 m^2^ rừng',
  '{{soVu}} vụ việc còn tồn',
  'thiết bị & vật tư <mới>',
  'nội dung {{cite "kh53"}}',
  'việc của {{#if soVu}}các xã{{else}}tỉnh{{/if}}',
];

/** What a sentence may begin with that is no label of its paragraph. */
const BEGINNINGS = ['24/24 giờ ', '05 ', '100% ', '“Vì dân”: ', 'Số 05 ', '+5% ', '… ', '1.200 '];

const sentence = fc
  .tuple(
    fc.oneof(
      { weight: 9, arbitrary: fc.constantFrom(...SUBJECTS) },
      fc.tuple(fc.constantFrom(...BEGINNINGS), fc.constantFrom(...SUBJECTS)).map((parts) => parts.join('')),
    ),
    fc.constantFrom(...VERBS),
    fc.constantFrom(...OBJECTS),
    fc.integer({ min: 2, max: 9999 }),
  )
  .map(([who, does, what, count]) => `${who} ${does} ${what}, đợt ${count}.`);

const heading = fc
  .tuple(
    fc.constantFrom('Công tác', 'Nhiệm vụ', 'Việc'),
    fc.constantFrom('phòng ngừa', 'truyền thông', 'kiểm tra'),
    fc.integer({ min: 2, max: 99 }),
  )
  .map(([kind, what, count]) => `${kind} ${what} đợt ${count}`);

const upperHeading = heading.map((text) => text.toUpperCase());

const body = fc.constantFrom('Sở Y tế', 'Công an tỉnh', 'Trạm y tế', 'Thanh tra tỉnh', 'Sở Tài chính');
const bodies = fc.uniqueArray(body, { minLength: 1, maxLength: 3 });
const deadline = fc.constantFrom('trước ngày 15/6/2026', 'quý III năm 2026');
const assignment = fc.oneof(
  fc.record({ lead: bodies }),
  fc.record({ who: bodies }),
  fc.record({
    lead: fc.constant(['Sở Nội vụ']),
    support: bodies,
    deadline,
    output: fc.constantFrom('báo cáo', 'kế hoạch chi tiết'),
    person: fc.constant('Sở Nội vụ'),
    authority: fc.constant('Chủ tịch UBND tỉnh'),
    basis: fc.constant({ number: '12/CT-UBND', date: '2026-01-12', issuer: 'UBND tỉnh', subject: 'việc năm {{year}}' }),
  }),
);

/** Figures that no page shows. */
const targets = fc.constant([
  {
    what: 'Tỷ lệ cơ sở đạt yêu cầu',
    figure: '85%',
    unit: 'cơ sở',
    comparison: 'ít nhất',
    period: 'năm {{year}}',
    source: 'Thống kê tỉnh',
    evidence: 'Biên bản',
    previous: '78%',
  },
  { what: 'Số hộ được kiểm tra', figure: '{{soVu}}', previous: 10 },
]);

/** Texts with what stands beside them. */
const noted = fc.tuple(sentence, sentence).map(([text, note]) => ({
  text: `${text.slice(0, -1)}[^chu-thich].`,
  footnotes: { 'chu-thich': note },
}));
const twoParagraphs = fc.tuple(sentence, sentence).map((texts) => ({ text: texts.join('\n\n') }));
const assigned = fc.record({ text: sentence, assign: assignment, targets });
const plain = fc.oneof({ weight: 3, arbitrary: sentence }, noted, twoParagraphs, assigned);

const cell = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 2, max: 999 }).map((count) => `Tổ ${count}`) },
  fc.integer({ min: 2, max: 999 }),
  fc.record({ text: fc.constant('Gồm'), bullets: fc.array(sentence, { minLength: 2, maxLength: 2 }) }),
);
const row = (width: number) => fc.array(cell, { minLength: width, maxLength: width });
const table = fc.integer({ min: 2, max: 4 }).chain((width) =>
  fc.record(
    {
      unit: fc.constantFrom('triệu đồng', 'người'),
      columns: fc.constant(
        Array.from({ length: width }, (_, at) => ({
          title: `Nội dung ${at + 1}`,
          ...(at === 0 ? { holds: 'target' } : {}),
        })),
      ),
      numbered: fc.constant(true),
      rows: fc
        .tuple(
          row(width),
          fc.array(
            fc.oneof(
              { weight: 3, arbitrary: row(width) },
              heading.map((span) => ({ span })),
            ),
            { maxLength: 3 },
          ),
          fc.option(fc.constant(width), { nil: undefined }),
        )
        .map(([first, more, total]) => [
          first,
          ...more,
          ...(total === undefined
            ? []
            : [{ total: ['Tổng cộng', ...Array.from({ length: total - 1 }, (_, at) => at + 31)] }]),
        ]),
      source: fc.constantFrom('Sở Tài chính', 'Thống kê tỉnh'),
    },
    { requiredKeys: ['columns', 'rows'] },
  ),
);

const image = fc.record(
  {
    file: fc.constantFrom(...Object.keys(PICTURES)),
    width: fc.integer({ min: 30, max: 120 }),
    caption: fc.integer({ min: 2, max: 99 }).map((at) => `Sơ đồ ${at}. Tổ chức lực lượng`),
    alt: fc.constant('Sơ đồ tổ chức'),
  },
  { requiredKeys: ['file', 'alt'] },
);

/** Columns in groups, cells over several columns or rows. */
const groupedTable = fc.integer({ min: 100, max: 900 }).map((count) => ({
  columns: [{ title: 'Đơn vị' }, { title: 'Chỉ tiêu', columns: [{ title: 'Giao' }, { title: 'Đạt', align: 'right' }] }],
  rows: [
    [{ text: `Tổ ${count}`, rows: 2 }, 'Quý I', count],
    ['Quý II', count + 1],
    [`Tổ ${count + 1}`, { text: 'Không giao', columns: 2 }],
  ],
}));

const bullets = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: plain },
    fc.record(
      {
        heading,
        text: fc.oneof(
          sentence,
          fc.array(sentence, { minLength: 2, maxLength: 3 }).map((texts) => texts.join('\n\n')),
        ),
        bullets: fc.array(sentence, { minLength: 1, maxLength: 2 }),
      },
      { requiredKeys: ['text', 'bullets'] },
    ),
  ),
  { minLength: 1, maxLength: 3 },
);

const points = fc.array(plain, { minLength: 1, maxLength: 3 });

/** An item of the last level: what stands under it is no number. */
const leaf = fc.oneof(
  { weight: 4, arbitrary: plain },
  fc.record({ text: sentence, bullets }),
  fc.record({ text: sentence, table: fc.oneof({ weight: 2, arbitrary: table }, groupedTable) }),
  fc.record({ text: sentence, image }),
  fc.record({ text: sentence, bullets, after: sentence }),
  fc.record({
    text: sentence,
    content: fc
      .tuple(
        bullets,
        plain.map((one) => (typeof one === 'string' ? { text: one } : { ...one, targets: undefined })),
        table,
      )
      .map(([list, text, grid]) => [{ bullets: list }, text, { table: grid }]),
  }),
);

const clause = fc.oneof(
  { weight: 2, arbitrary: leaf },
  fc.record({ heading, items: fc.array(leaf, { minLength: 1, maxLength: 3 }) }),
  fc.record({ heading, text: sentence, items: fc.array(leaf, { minLength: 1, maxLength: 3 }), assign: assignment }),
  fc.record({ text: sentence, points }),
);

const section = fc.record(
  { heading: upperHeading, text: sentence, items: fc.array(clause, { minLength: 1, maxLength: 4 }), after: sentence },
  { requiredKeys: ['heading', 'items'] },
);

const chapters = fc
  .tuple(
    upperHeading,
    fc.array(section, { minLength: 1, maxLength: 2 }),
    fc.array(section, { minLength: 1, maxLength: 2 }),
  )
  .map(([part, first, second]) => [
    {
      part,
      sections: [
        { chapter: 'QUY ĐỊNH CHUNG', sections: first },
        { chapter: 'VIỆC CỤ THỂ', sections: second },
      ],
    },
  ]);

/** A page lies on its side for the sake of a table. */
const appendix = fc.oneof(
  fc.record({ title: upperHeading, items: fc.array(leaf, { minLength: 1, maxLength: 3 }) }),
  fc.record({ title: upperHeading, items: fc.array(section, { minLength: 1, maxLength: 2 }) }),
  fc.record({ title: upperHeading, landscape: fc.constant(true), text: sentence, table }),
);

const recipients = fc
  .tuple(fc.uniqueArray(body, { minLength: 1, maxLength: 3 }), fc.boolean())
  .map(([to, hasCopies]) => [
    { to, purpose: 'để báo cáo' },
    'UBND các xã, phường',
    { archive: 'VT, NVY', ...(hasCopies ? { archiveCopies: 2, drafter: 'NVM', issuedCopies: 30 } : {}) },
  ]);

/** A plan as data, of the kind that a department issues. */
const data = fc.record(
  {
    year: fc.constant(2026),
    vars: fc.constant({ soVu: 47 }),
    sixClear: fc.constant(true),
    bodies: fc.constant([
      { name: 'Công an tỉnh', short: ['CA tỉnh', 'Cơ quan Thường trực'], kind: 'force', code: 'H99.02' },
      { name: 'Khối nội chính', members: ['CA tỉnh'] },
    ]),
    stage: fc.constantFrom('signature', 'issued'),
    issuer: fc.constant({
      parent: 'UBND TỈNH LAM GIANG',
      name: 'SỞ Y TẾ',
      code: 'SYT',
      inText: 'Sở Y tế tỉnh Lam Giang',
    }),
    number: fc.constant(12),
    place: fc.constant('Lam Giang'),
    date: fc.constant('2026-02-05'),
    title: fc.constantFrom(
      'Phòng, chống dịch bệnh năm {{year}}',
      'Thực hiện công tác y tế\ntrên địa bàn tỉnh năm {{year}}',
    ),
    marks: fc.record(
      {
        secrecy: fc.constantFrom('MẬT', 'TỐI MẬT'),
        urgency: fc.constantFrom('KHẨN', 'HỎA TỐC'),
        circulation: fc.constant('LƯU HÀNH NỘI BỘ'),
        recall: fc.constant('ngày 30 tháng 6 năm 2026'),
      },
      { requiredKeys: ['urgency', 'circulation'] },
    ),
    numbering: fc.constantFrom(
      'mixed',
      'decimal',
      'arabic-decimal',
      { scheme: 'mixed', labels: 'typed' },
      { scheme: 'decimal', labels: 'typed' },
    ),
    layout: fc.record(
      {
        assign: fc.constantFrom('inline', 'line'),
        recipients: fc.constantFrom('brace', 'line'),
        deadlines: fc.constant('data'),
        outputs: fc.constant('data'),
        sizes: fc.constantFrom('large', 'small'),
        margins: fc.constant({ top: 25, bottom: 22, left: 35, right: 18 }),
        indent: fc.constantFrom(10, 12.7),
        paragraphSpacing: fc.constantFrom(6, 8),
        lineSpacing: fc.constantFrom(1, 1.2),
      },
      { requiredKeys: ['assign', 'recipients'] },
    ),
    bases: fc.array(
      fc
        .integer({ min: 2, max: 99 })
        .map((at) => `Căn cứ Quyết định số ${at}/QĐ-UBND ngày 15 tháng 01 năm 2026 của UBND tỉnh`),
      { minLength: 1, maxLength: 3 },
    ),
    opening: fc.array(sentence, { minLength: 1, maxLength: 2 }),
    sections: fc.oneof({ weight: 3, arbitrary: fc.array(section, { minLength: 1, maxLength: 3 }) }, chapters),
    references: fc.constant({
      kh53: {
        type: 'Kế hoạch',
        ref: '53/KH-UBND',
        date: '2026-01-08',
        issuer: 'UBND tỉnh',
        subject: 'cải cách hành chính',
      },
    }),
    appendices: fc.array(appendix, { minLength: 1, maxLength: 2 }),
    recipients,
    signatures: fc
      .record(
        {
          authority: fc.constant('TM. BAN GIÁM ĐỐC'),
          capacity: fc.constant('KT. GIÁM ĐỐC'),
          post: fc.constantFrom('PHÓ GIÁM ĐỐC'),
          otherPost: fc.constant('TRƯỞNG BAN CHỈ ĐẠO'),
          name: fc.constant('Nguyễn Văn Mẫu'),
        },
        { requiredKeys: ['post', 'name'] },
      )
      .map((signature) => [signature]),
  },
  {
    requiredKeys: [
      'year',
      'vars',
      'sixClear',
      'bodies',
      'references',
      'stage',
      'issuer',
      'number',
      'place',
      'date',
      'title',
      'sections',
      'recipients',
      'signatures',
    ],
  },
);

/** Two bodies issue a plan together, and somebody signs for each. */
const TOGETHER = {
  issuer: [
    { name: 'CÔNG AN TỈNH', code: 'CAT', inText: 'Công an tỉnh Lam Giang' },
    { name: 'SỞ Y TẾ', code: 'SYT', inText: 'Sở Y tế tỉnh Lam Giang' },
  ],
  signatures: [
    { capacity: 'KT. GIÁM ĐỐC', post: 'PHÓ GIÁM ĐỐC', name: 'Trần Thị Ví Dụ' },
    { post: 'GIÁM ĐỐC', name: 'Nguyễn Văn Mẫu' },
  ],
};

/** Plans as YAML. */
export const wholePlans: fc.Arbitrary<string> = fc
  .tuple(fc.oneof({ weight: 4, arbitrary: fc.constant({}) }, fc.constant(TOGETHER)), data)
  .map(([more, plan]) => stringify({ ...plan, ...more }, { aliasDuplicateObjects: false, keepUndefined: false }));
