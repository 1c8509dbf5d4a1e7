/** Word files made by hand and by other programs: read without a lost word, to the plan that a person sees in them. */
import { beforeAll, describe, expect, test } from 'vitest';
import { checkPlan, type Imported, renderPlan } from '../src/index.ts';
import { importWord } from '../src/pipeline/import.ts';
import { openXmlFaults } from '../tools/measure/open-xml.ts';
import { readParts } from '../tools/measure/xml.ts';
import { factsOf, foreignFile, foreignNames, readableParagraphs, storedParagraphs } from './support/foreign.ts';
import * as read from './support/plan-facts.ts';
import { visibleParagraphs } from './support/visible-text.ts';
import { keptOrder, linesOfWords, lostWords, plainWords } from './support/words-kept.ts';

/** A test of what the facts tell; where they do not, there is nothing to test. */
const testIf = (isTold: boolean): ((name: string, body: () => void) => void) => (isTold ? test : () => undefined);

type ImportedFile = Imported & Pick<ReturnType<typeof importWord>, 'diagnostics'>;

/** What is printed on every plan. */
const FIXED =
  'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc KẾ HOẠCH Số: /KH- ngày tháng năm Nơi nhận: Lưu: DỰ THẢO';

function importOf(name: string): ImportedFile {
  const { value, diagnostics } = importWord(foreignFile(name), { file: `${name}.docx` });
  if (value === undefined) throw new Error(diagnostics[0]?.code);
  return { ...value, diagnostics };
}

/** The document that comes of a plan; where none may be made, its data's texts and what is printed around them. */
function paragraphsOut({ yaml, data }: Imported): string[] {
  const { value: plan, ok } = checkPlan(yaml);
  if (plan === undefined || !ok) return [...read.textsIn(data), ...read.printedLines(data), FIXED];
  return visibleParagraphs(readParts(renderPlan(plan)));
}

describe.each(foreignNames())('%s', (name) => {
  const facts = factsOf(name);
  const source = linesOfWords(readableParagraphs(name));

  describe('the file itself', () => {
    test('says what its facts say', () => {
      const { about, valid, date, absent, comments, dropped, sections, ...said } = facts;
      const words = read.textsIn([said, sections?.map(({ heading }) => heading)]).flatMap(plainWords);
      const lost = lostWords([...new Set(words)], readableParagraphs(name).flatMap(plainWords));
      expect(lost.filter((word) => /\p{L}/u.test(word))).toEqual([]);
      expect(about).not.toBe('');
    });

    test('is one that Word opens', async () => {
      const faults = await openXmlFaults(foreignFile(name));
      // Smart tags are in old files only; the SDK's present schema has forgotten them.
      expect(faults.filter((fault) => !fault.includes('smartTag'))).toEqual([]);
    });

    test('reads as many words as it stores', () => {
      const tokens = (paragraphs: readonly string[]): number =>
        paragraphs.join('\n').split(/[\s]+/u).filter(Boolean).length;
      expect(tokens(readableParagraphs(name))).toBe(tokens(storedParagraphs(name)));
    });
  });

  let imported: Imported;
  let target: string[][];
  beforeAll(() => {
    imported = importOf(name);
    target = linesOfWords(paragraphsOut(imported));
  });

  test('loses no word', () => {
    const lost = lostWords(source.flat(), target.flat());
    expect(lostWords(lost, plainWords(facts.dropped ?? ''))).toEqual([]);
  });

  test('keeps the words of a sentence in their order', () => {
    const dropped = new Set(plainWords(facts.dropped ?? ''));
    const { recall, torn } = keptOrder(source, target);
    // The program itself divides a long name over two lines.
    const all = ` ${target.flat().join(' ')} `;
    const unexplained = torn.filter(
      (words) => !words.split(' ').some((word) => dropped.has(word)) && !all.includes(` ${words} `),
    );
    expect(unexplained.length === 0 || recall >= 0.99, unexplained.join('\n')).toBe(true);
  });

  testIf(facts.valid === true)('says nothing twice and nothing of its own', () => {
    const more = lostWords(lostWords(target.flat(), source.flat()), plainWords(FIXED));
    // A cell that goes on over several rows may be said in each.
    expect(more.length / source.flat().length, more.join(' ')).toBeLessThan(0.03);
  });

  test('brings nothing back that was deleted or is hidden', () => {
    const words = ` ${plainWords(imported.yaml).join(' ')} `;
    const back = (facts.absent ?? []).filter((text) => words.includes(` ${plainWords(text).join(' ')} `));
    expect(back).toEqual([]);
  });

  testIf(facts.valid === true)('becomes a plan without errors', () => {
    const { ok, diagnostics } = checkPlan(imported.yaml);
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(ok).toBe(true);
  });

  testIf(facts.title !== undefined)('has its letterhead and title', () => {
    expect(read.issuersOf(imported.data)).toMatchObject(facts.issuers ?? []);
    expect(imported.data.number ?? null).toBe(facts.number);
    expect(imported.data.place).toBe(facts.place);
    expect(read.dateOf(imported.data)).toBe(facts.date);
    expect(read.isDraft(imported.data)).toBe(facts.draft);
    expect(imported.data.draftNumber).toBe(facts.draftNumber);
    expect(read.titleOf(imported.data)).toBe(facts.title);
    expect((imported.data.bases ?? []).length).toBe(facts.bases);
  });

  testIf(facts.sections !== undefined)('has its sections with all that is numbered in them', () => {
    expect(read.sectionsOf(imported.data)).toMatchObject(facts.sections ?? []);
    expect(read.assignmentsOf(imported.data)).toBe(facts.assignments ?? 0);
  });

  testIf(facts.sections !== undefined)('has its footnotes, tables and appendices', () => {
    expect(read.footnoteWords(imported.data)).toEqual(
      (facts.footnotes ?? []).map((text) => plainWords(text).join(' ')).sort(),
    );
    expect(read.tablesOf(imported.data)).toMatchObject(facts.tables ?? []);
    expect((imported.data.appendices ?? []).map(({ title }) => title.replace(/\s+/g, ' '))).toEqual(
      facts.appendices ?? [],
    );
  });

  testIf(facts.signatures !== undefined)('has its recipients and signatures', () => {
    expect(read.recipientWords(imported.data)).toEqual((facts.recipients ?? []).flatMap(plainWords));
    expect(read.archiveOf(imported.data)).toBe(facts.archive);
    expect(read.signaturesOf(imported.data).map((lines) => lines.sort())).toEqual(
      facts.signatures?.map((lines) => [...lines].sort()),
    );
  });

  testIf(facts.comments !== undefined)('keeps what reviewers wrote beside it as comments', () => {
    const said = read.commentWords(imported.yaml);
    const lost = (facts.comments ?? []).filter((text) => !said.includes(plainWords(text).join(' ')));
    expect(lost).toEqual([]);
  });
});
