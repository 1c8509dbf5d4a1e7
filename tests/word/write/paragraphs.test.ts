/** Runs of a text: what keeps words on one line, and the number of a note that is marked again. */
import { describe, expect, test } from 'vitest';
import { checkPlan, importWord, pullChanges, renderPlan } from '../../../src/index.ts';
import { readParts } from '../../../tools/measure/xml.ts';
import { planOf, smallPlan } from '../../support/plans.ts';

const documentXml = (text: string): string => readParts(renderPlan(planOf(text))).get('word/document.xml') ?? '';

const CITING = smallPlan(
  'sections:\n  - heading: CĂN CỨ\n    items:\n      - Thực hiện Nghị quyết số 44-NQ/TW và Kế hoạch số 241/KH-UBND.\n      - Giai đoạn 2026-2030.',
);
const REPEATING = smallPlan(
  'sections:\n  - heading: YÊU CẦU\n    items:\n      - text: Một việc[^1]. Hai việc[^1].\n        footnotes: { "1": Ghi chú. }\n      - Làm xong việc.',
);

describe('numbers of documents', () => {
  test('do not break at their hyphens, spans of years may', () => {
    const xml = documentXml(CITING);
    expect(xml).toContain('44\u2011NQ/TW');
    expect(xml).toContain('241/KH\u2011UBND');
    expect(xml).toContain('2026-2030');
    expect(xml).not.toContain('noBreakHyphen');
  });

  test('come back from the file as they were typed', () => {
    const bytes = renderPlan(planOf(CITING), { source: CITING });
    expect(importWord(bytes).value?.yaml).toContain('số 44-NQ/TW và Kế hoạch số 241/KH-UBND');
    expect(pullChanges(bytes, CITING).value).toMatchObject({ changes: [], yaml: CITING });
  });

  test('are known to the rules however their hyphen is typed', () => {
    const texts = (text: string): string[] => checkPlan(text).texts.map((found) => found.text);
    expect(texts(CITING.replaceAll('44-NQ', '44\u2011NQ'))).toEqual(texts(CITING));
  });
});

describe('a note that is marked again', () => {
  test('has its number in runs of its own, as a field that follows the first', () => {
    const xml = documentXml(REPEATING);
    expect(xml).not.toContain('fldSimple');
    const bookmark = /<w:bookmarkStart w:name="(\w+)"/.exec(xml)?.[1] ?? '?';
    const [, code, result] =
      /"begin"\/>.*?<w:instrText>([^<]*)<.*?"separate"\/>.*?<w:t[^>]*>(\d+)<.*?"end"\/>/.exec(xml) ?? [];
    expect(code).toBe(`NOTEREF ${bookmark} \\f`);
    expect(result).toBe('1');
  });

  test('comes back, and the untouched file takes nothing into the plan', () => {
    const bytes = renderPlan(planOf(REPEATING), { source: REPEATING });
    expect(importWord(bytes).value?.yaml).toContain('Một việc[^1]. Hai việc[^1].');
    expect(pullChanges(bytes, REPEATING).value?.changes).toEqual([]);
  });
});
