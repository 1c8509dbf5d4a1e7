/** Word files with tracked changes: what is left when all of them are accepted, or rejected. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Plan, renderChanges, renderPlan } from '../../../src/index.ts';
import { parseXml } from '../../../src/word/xml/parse.ts';
import { documentText } from '../../../src/word/xml/serialise.ts';
import { missingPrograms } from '../../../tools/measure/office.ts';
import { openXmlFaults } from '../../../tools/measure/open-xml.ts';
import { all, readPart, readParts, type XmlElement } from '../../../tools/measure/xml.ts';
import { officeVerdicts } from '../../support/office-verdict.ts';
import { planNames, planOf, planText, smallPlan } from '../../support/plans.ts';
import { type SettledDocument, settle } from '../../support/revisions.ts';
import { footnotesOf, paragraphsOf } from '../../support/word.ts';

const DATE = { date: '2026-01-15' };

/** Letters of inserted or deleted runs. */
const letters = (element: XmlElement): string =>
  [...all(element, 'w:t'), ...all(element, 'w:delText')].flatMap(({ children }) => children).join('');

/** The document of a plan alone, numbers typed as they are in the tracked one. */
const plain = (plan: Plan): SettledDocument =>
  settle(renderPlan({ ...plan, numbering: { ...plan.numbering, labels: 'typed' } }), 'accept');

/** A section that stands on one side only leaves its last mark: an empty paragraph. */
const withoutEmpty = ({ paragraphs, notes }: SettledDocument): unknown => ({
  texts: paragraphs.map(({ text }) => text).filter((text) => text !== ''),
  notes,
});

function expectBothTexts(old: Plan, fresh: Plan, bytes: Uint8Array): void {
  const same = old.appendices.length === fresh.appendices.length;
  const seen = same ? (document: SettledDocument): unknown => document : withoutEmpty;
  expect(seen(settle(bytes, 'accept'))).toEqual(seen(plain(fresh)));
  expect(seen(settle(bytes, 'reject'))).toEqual(seen(plain(old)));
}

const plans = new Map(planNames().map((name) => [name, planOf(planText(name))]));
const pairs = [...plans.keys()].flatMap((old) => [...plans.keys()].map((fresh) => [old, fresh] as const));

describe.each(pairs)('from %s to %s', (oldName, freshName) => {
  const [old, fresh] = [plans.get(oldName), plans.get(freshName)];
  if (old === undefined || fresh === undefined) return;
  const bytes = renderChanges(old, fresh, DATE);

  test('accepting everything gives the new plan, rejecting everything the old one, to the look of the letters', () => {
    expectBothTexts(old, fresh, bytes);
  });

  test('the Open XML SDK finds nothing wrong', async () => {
    expect(await openXmlFaults(bytes)).toEqual([]);
  });
});

const missing = await missingPrograms();

describe.skipIf(missing.length > 0)('LibreOffice', () => {
  const [old, fresh] = [planOf(planText('ban-chi-dao-138-2025')), planOf(planText('ban-chi-dao-138-2026'))];
  const typed = (plan: Plan): Plan => ({ ...plan, numbering: { ...plan.numbering, labels: 'typed' } });
  const bytes = renderChanges(old, fresh, DATE);
  const textOf = (document: Uint8Array): unknown => ({
    paragraphs: paragraphsOf(document).map(({ text }) => text),
    notes: footnotesOf(document),
  });

  test('accepting everything leaves the new plan, rejecting everything the old one', async () => {
    // What LibreOffice adds when it stores a file, it adds to a plan without changes too.
    const [accepted, rejected, plainFresh, plainOld] = await officeVerdicts([
      [bytes, 'accept'],
      [bytes, 'reject'],
      [renderPlan(typed(fresh)), 'accept'],
      [renderPlan(typed(old)), 'accept'],
    ]).then((settled) => settled.map(textOf));
    expect(accepted).toEqual(plainFresh);
    expect(rejected).toEqual(plainOld);
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

describe('parsed and written again', () => {
  test('every part of a document is the same', () => {
    for (const [path, text] of readParts(renderPlan(planOf(planText('ubnd-phong-chay-2026'))))) {
      if (!path.endsWith('.xml')) continue;
      const written = documentText(parseXml(text));
      expect(written.replace(/<\?.*?\?>/, ''), path).toBe(text.replace(/<\?.*?\?>\s*/, ''));
    }
  });

  test('signs, blanks and line feeds are kept in texts and in values', () => {
    const xml = '<a:b xmlns:a="x" v="&lt;&quot;&amp;&#10;&#9;">  &amp;&lt;&gt;"\n<c/> d &#13;<![CDATA[<e>]]></a:b>';
    const once = documentText(parseXml(xml));
    expect(documentText(parseXml(once))).toBe(once);
    expect(parseXml(xml).attributes['v']).toBe('<"&\n\t');
    expect(parseXml(xml).children).toEqual(['  &<>"\n', { name: 'c', attributes: {}, children: [] }, ' d \r<e>']);
  });

  test('what is not well-formed is refused', () => {
    for (const xml of ['<a>', '<a></b>', '', '<a b=c/>', '<!DOCTYPE a [<!ENTITY e "x">]><a>&e;</a>']) {
      expect(() => parseXml(xml), xml).toThrow();
    }
  });
});

describe('plans made at random', () => {
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
  const cell = fc.oneof(phrase, fc.constant(''));
  const tabled = fc.integer({ min: 1, max: 3 }).chain((width) =>
    fc.record({
      text: phrase,
      table: fc.record({
        columns: fc.constant(Array.from({ length: width }, (_, index) => ({ title: `Cột ${index + 1}` }))),
        rows: fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 3 }),
      }),
    }),
  );
  const leaf = fc.oneof({ weight: 4, arbitrary: phrase }, noted, twoParagraphs, tabled);
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

  const twoPlans = fc
    .tuple(
      pair,
      fc.tuple(sections, sections),
      fc.tuple(fc.array(appendix, { maxLength: 2 }), fc.array(appendix, { maxLength: 2 })),
      fc.tuple(recipients, recipients),
      fc.tuple(fc.constantFrom('brace', 'line'), fc.constantFrom('signature', 'drafting')),
    )
    .map(([items, others, appendices, lines, [layout, stage]]) => {
      const planOfSide = (side: 0 | 1): Plan =>
        planOf(
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

  test('any change can be accepted and rejected', () => {
    const property = fc.property(twoPlans, ([old, fresh]) =>
      expectBothTexts(old, fresh, renderChanges(old, fresh, DATE)),
    );
    fc.assert(property, { numRuns: 60, seed: 138 });
  });

  test('the Open XML SDK finds nothing wrong', async () => {
    const property = fc.asyncProperty(twoPlans, async ([old, fresh]) => {
      expect(await openXmlFaults(renderChanges(old, fresh, DATE))).toEqual([]);
    });
    await fc.assert(property, { numRuns: 10, seed: 138 });
  });
});
