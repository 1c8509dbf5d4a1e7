/** Plans made at random, two at a time. */
import fc from 'fast-check';
import type { Plan } from '../../src/index.ts';
import { PICTURES, pictured } from './pictures.ts';
import { smallPlan } from './plans.ts';

const WORDS = [
  'Công an tỉnh',
  'trước ngày 15/6/2026',
  'ít nhất 5%',
  'các xã, phường',
  'báo cáo',
  'kiểm tra',
  'kế hoạch',
];
const phrase = fc
  .array(fc.constantFrom(...WORDS, '**đậm**', '*nghiêng*', 'm^2^', '& <b>'), { minLength: 1, maxLength: 7 })
  .map((words) => `Việc ${words.join(' ')}.`);
const noted = fc.record({
  text: phrase.map((text) => `${text.slice(0, -1)}[^a] và việc đó[^a].`),
  footnotes: fc.record({ a: phrase }),
});
const twoParagraphs = fc.tuple(phrase, phrase).map((texts) => ({ text: texts.join('\n\n') }));
const cell = fc.oneof(
  { weight: 4, arbitrary: phrase },
  fc.constant(''),
  fc.record({ text: phrase, bullets: fc.array(phrase, { minLength: 2, maxLength: 3 }) }),
  twoParagraphs,
);
/** The cells of a row; the first may take two columns. */
const cells = (width: number) =>
  fc
    .tuple(fc.boolean(), fc.array(cell, { minLength: width, maxLength: width }))
    .map(([isMerged, [first, second, ...more]]) =>
      isMerged && typeof first === 'string' && second !== undefined
        ? [{ text: first === '' ? 'Việc chung.' : first, columns: 2 }, ...more]
        : [first, ...(second === undefined ? [] : [second]), ...more],
    );
const tabled = fc.integer({ min: 1, max: 3 }).chain((width) =>
  fc.record({
    text: phrase,
    table: fc.record(
      {
        unit: fc.constantFrom('triệu đồng', 'người'),
        columns: fc.constant(Array.from({ length: width }, (_, index) => ({ title: `Cột ${index + 1}` }))),
        numbered: fc.constant(width > 1),
        rows: fc.array(
          fc.oneof(
            { weight: 4, arbitrary: cells(width) },
            phrase.map((span) => ({ span })),
            cells(width).map((total) => ({ total })),
          ),
          { minLength: 1, maxLength: 3 },
        ),
        source: fc.constantFrom('Sở Tài chính', 'Thống kê tỉnh'),
      },
      { requiredKeys: ['columns', 'rows'] },
    ),
  }),
);
const withPicture = fc.record({
  text: phrase,
  image: fc.record(
    {
      file: fc.constantFrom(...Object.keys(PICTURES)),
      width: fc.integer({ min: 10, max: 300 }),
      caption: fc.constantFrom('Hình 1. Bản đồ', 'Sơ đồ **tổ chức**'),
      alt: fc.constantFrom('Bản đồ', 'Một hình & "chữ"'),
    },
    { requiredKeys: ['file'] },
  ),
});
const leaf = fc.oneof({ weight: 4, arbitrary: phrase }, noted, twoParagraphs, tabled, withPicture);
const item = fc.oneof(
  leaf,
  fc.record({ heading: phrase, items: fc.array(leaf, { minLength: 1, maxLength: 3 }) }),
  fc.record({ text: phrase, bullets: fc.array(fc.oneof(phrase, noted), { minLength: 1, maxLength: 3 }) }),
);
const sections = fc.array(
  fc.record({
    heading: fc.constantFrom('MỤC ĐÍCH', 'NHIỆM VỤ', 'TỔ CHỨC'),
    items: fc.array(item, { minLength: 1, maxLength: 4 }),
  }),
  { minLength: 1, maxLength: 2 },
);
const appendix = fc.record({
  title: fc.constantFrom('BIỂU MẪU', 'DANH MỤC'),
  items: fc.array(leaf, { minLength: 1, maxLength: 3 }),
});
const recipients = fc.record({ to: fc.array(fc.constantFrom('Tỉnh ủy', 'Các sở', 'Các xã'), { minLength: 1 }) });

/** Parts of the other plan in place of its own, so that two plans share much and differ anywhere. */
const pair = fc
  .tuple(
    fc.array(item, { minLength: 1, maxLength: 6 }),
    fc.array(item, { maxLength: 3 }),
    fc.infiniteStream(fc.nat({ max: 9 })),
  )
  .map(([olds, news, dice]) => {
    const fresh = olds.flatMap((own) => {
      const roll = dice.next().value ?? 0;
      const other = news[roll % Math.max(1, news.length)];
      if (roll < 5 || other === undefined) return roll === 0 ? [] : [own];
      return roll < 7 ? [other] : [own, other];
    });
    return [olds, fresh.length === 0 ? olds.slice(0, 1) : fresh] as const;
  });

const yaml = (parts: Readonly<Record<string, unknown>>): string =>
  smallPlan(
    Object.entries(parts)
      .map(([name, value]) => `${name}: ${JSON.stringify(value)}`)
      .join('\n'),
  );

/** Two plans that share much and differ anywhere. */
export const twoPlans: fc.Arbitrary<readonly [Plan, Plan]> = fc
  .tuple(
    pair,
    fc.tuple(sections, sections),
    fc.tuple(fc.array(appendix, { maxLength: 2 }), fc.array(appendix, { maxLength: 2 })),
    fc.tuple(recipients, recipients),
    fc.tuple(fc.constantFrom('brace', 'line'), fc.constantFrom('signature', 'drafting')),
  )
  .map(([items, others, appendices, lines, [layout, stage]]) => {
    const planOfSide = (side: 0 | 1): Plan =>
      pictured(
        yaml({
          stage: side === 0 ? 'signature' : stage,
          layout: { recipients: layout },
          sections: [{ heading: 'YÊU CẦU', items: items[side] }, ...others[side]],
          appendices: appendices[side],
          recipients: [{ ...lines[side], purpose: 'để báo cáo' }, 'Các xã, phường', { archive: 'VT' }],
        }),
      );
    return [planOfSide(0), planOfSide(1)] as const;
  });
