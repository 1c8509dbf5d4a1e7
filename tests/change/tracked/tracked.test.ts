/** Word files with tracked changes: what is left when all of them are accepted, or rejected. */
import { describe, expect, test } from 'vitest';
import { type Plan, renderChanges } from '../../../src/index.ts';
import { all, readPart, readParts, type XmlElement } from '../../../tools/measure/xml.ts';
import { planNames, planOf, planText, smallPlan } from '../../support/plans.ts';
import { DATE, expectBothTexts } from '../../support/tracked.ts';
import { footnotesOf } from '../../support/word.ts';

/** Letters of inserted or deleted runs. */
const letters = (element: XmlElement): string =>
  [...all(element, 'w:t'), ...all(element, 'w:delText')].flatMap(({ children }) => children).join('');

const plans = new Map(planNames().map((name) => [name, planOf(planText(name))]));

const pairs = [...plans.keys()].flatMap((old) => [...plans.keys()].map((fresh) => [old, fresh] as const));

describe.each(pairs)('from %s to %s', (oldName, freshName) => {
  const [old, fresh] = [plans.get(oldName), plans.get(freshName)];
  if (old === undefined || fresh === undefined) return;
  const bytes = renderChanges(old, fresh, DATE);

  test('accepting everything gives the new plan, rejecting everything the old one, to the look of the letters', () => {
    expectBothTexts(old, fresh, bytes);
  });
});

describe('what the file says', () => {
  const [old, fresh] = [smallPlan(), smallPlan('sections: [{ heading: YÊU CẦU, items: [Làm xong việc, Báo cáo.] }]')];
  const bytes = renderChanges(planOf(old), planOf(fresh), DATE);
  const revisions = ['w:ins', 'w:del', 'w:pPrChange', 'w:rPrChange'].flatMap((name) =>
    ['word/document.xml', 'word/footnotes.xml'].flatMap((path) => all(readPart(bytes, path), name)),
  );

  test('each revision has a number of its own, the author and the day', () => {
    expect(revisions.length).toBeGreaterThan(3);
    expect(new Set(revisions.map(({ attributes }) => attributes['w:id'])).size).toBe(revisions.length);
    for (const { attributes } of revisions) {
      expect(attributes).toMatchObject({ 'w:author': 'kehoach', 'w:date': '2026-01-15T00:00:00Z' });
    }
  });

  test('words that stayed are in no revision', () => {
    const marked = (name: string): string[] => all(readPart(bytes, 'word/document.xml'), name).map(letters);
    expect(marked('w:ins')).toContain('2. Báo cáo./.');
    expect([...marked('w:ins'), ...marked('w:del')].join(' ')).not.toContain('Nơi nhận');
  });

  test('a plan against itself has none', () => {
    const same = renderChanges(planOf(old), planOf(old), DATE);
    const document = readPart(same, 'word/document.xml');
    for (const name of ['w:ins', 'w:del', 'w:pPrChange', 'w:rPrChange']) expect(all(document, name)).toEqual([]);
  });

  test('the same plans and day give the same bytes', () => {
    expect(Buffer.from(renderChanges(planOf(old), planOf(fresh), DATE)).equals(Buffer.from(bytes))).toBe(true);
  });
});

describe('appendices that change places leave nothing behind, whether that is accepted or rejected', () => {
  const LIST = { title: 'CHỈ TIÊU', items: ['Trồng cây.', 'Tưới cây.'] };
  const TABLE = {
    title: 'BIỂU MẪU',
    items: [
      {
        text: 'Điền',
        table: { columns: [{ title: 'TT' }, { title: 'Việc' }], rows: [[1, 'Đào hố']] },
        assign: { who: ['Sở Y tế'] },
      },
    ],
  };
  const TEXT = { title: 'LỊCH', text: 'Mỗi tuần một buổi.' };
  const SECTIONS = [{ heading: 'YÊU CẦU', items: ['Làm xong việc.'] }];
  const withAppendices = (...appendices: readonly object[]): Plan =>
    planOf(smallPlan(`sections: ${JSON.stringify(SECTIONS)}\nappendices: ${JSON.stringify(appendices)}`));

  test.each([
    ['of two', [LIST, TABLE], [TABLE, LIST]],
    ['the last of three first', [LIST, TABLE, TEXT], [TEXT, LIST, TABLE]],
    ['the first of three last', [LIST, TABLE, TEXT], [TABLE, TEXT, LIST]],
    ['all three turned round', [LIST, TABLE, TEXT], [TEXT, TABLE, LIST]],
  ])('%s', (_, before, after) => {
    const [old, fresh] = [withAppendices(...before), withAppendices(...after)];
    expectBothTexts(old, fresh, renderChanges(old, fresh, DATE));
  });
});

describe('in one paragraph', () => {
  const planWith = (item: unknown): Plan =>
    planOf(smallPlan(`sections: ${JSON.stringify([{ heading: 'YÊU CẦU', items: [item, 'Làm xong việc.'] }])}`));

  test('words that stayed in another look have it as a revision', () => {
    const [old, fresh] = [planWith('Việc **rất gấp** của tỉnh.'), planWith('Việc rất *gấp* của tỉnh.')];
    const bytes = renderChanges(old, fresh, DATE);
    expect(all(readPart(bytes, 'word/document.xml'), 'w:rPrChange')).toHaveLength(2);
    expect(all(readPart(bytes, 'word/document.xml'), 'w:ins')).toEqual([]);
    expectBothTexts(old, fresh, bytes);
  });

  test('a note that was reworded is one note, its words marked', () => {
    const noted = (note: string): Plan => planWith({ text: 'Việc có chú thích[^a].', footnotes: { a: note } });
    const [old, fresh] = [noted('Theo Luật ban hành năm 2011.'), noted('Theo Luật ban hành năm 2024.')];
    const bytes = renderChanges(old, fresh, DATE);
    const notes = readPart(bytes, 'word/footnotes.xml');
    expect(footnotesOf(bytes)).toHaveLength(1);
    expect([...all(notes, 'w:del'), ...all(notes, 'w:ins')].map(letters)).toEqual(['2011', '2024']);
    expectBothTexts(old, fresh, bytes);
  });

  test('an item that moved is a deletion and an insertion, its note with it', () => {
    const moved = { text: 'Việc chuyển chỗ có chú thích[^a].', footnotes: { a: 'Lời chú.' } };
    const list = (...items: readonly unknown[]): Plan =>
      planOf(smallPlan(`sections: ${JSON.stringify([{ heading: 'YÊU CẦU', items }])}`));
    const others = ['Kiểm tra điện ở chợ.', 'Tập huấn cho học sinh.'];
    const [old, fresh] = [list(moved, ...others), list(...others, moved)];
    const bytes = renderChanges(old, fresh, DATE);
    expect(
      readParts(bytes)
        .get('word/footnotes.xml')
        ?.match(/<w:footnote w:id="[12]"/g),
    ).toHaveLength(2);
    expectBothTexts(old, fresh, bytes);
  });
});
