/** Plans that are changed again and again: what is taken over from before is what would be made anew. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { renderPlan } from '../../../src/index.ts';
import { type CheckedPlan, checkPlan, checkRead } from '../../../src/pipeline/check.ts';
import { Series } from '../../../src/pipeline/series.ts';
import { readSource } from '../../../src/plan/source/read.ts';
import { PLAN_IMAGES, planText, smallPlan } from '../../support/plans.ts';
import { expectProperty } from '../../support/property.ts';

const OPTIONS = { file: 'ke-hoach.yaml', images: PLAN_IMAGES } as const;

/** Notes that are repeated, documents that are cited again, appendices, a standard of its own. */
const PLANS = [
  'ban-chi-dao-138-2026',
  'dang-uy-xa-chuyen-doi-so-2026',
  'lien-nganh-truong-hoc-2026',
  'ubnd-phong-chay-2026',
];

/** Checks texts one after the other, as the desk does. */
function inTurn(): (text: string) => CheckedPlan {
  const series = new Series('one');
  return (text) => {
    series.next();
    return checkRead(readSource(text), { ...OPTIONS, series });
  };
}

const toldOf = ({ value, texts, diagnostics, ok }: CheckedPlan): unknown => ({ value, texts, diagnostics, ok });

/** What somebody types somewhere in a plan, some of it wrong. */
const typed = fc.record({
  line: fc.nat(9999),
  kind: fc.constantFrom('words', 'words', 'remove', 'repeat', 'swap'),
  words: fc.constantFrom(
    ' và báo cáo',
    ' {{year}}',
    ' {{cite "khong_co"}}',
    ' [^moi]',
    '  ',
    ' 1.000',
    ' **đậm',
    ' ./.',
  ),
});
type Typed = typeof typed extends fc.Arbitrary<infer Value> ? Value : never;

function edited(text: string, { line, kind, words }: Typed): string {
  const lines = text.split('\n');
  const at = line % lines.length;
  const own = lines[at] ?? '';
  const made = { words: [own + words], remove: [], repeat: [own, own], swap: [lines[at + 1] ?? '', own] }[kind];
  return [...lines.slice(0, at), ...made, ...lines.slice(kind === 'swap' ? at + 2 : at + 1)].join('\n');
}

describe('a plan that is changed a little', () => {
  test.each(PLANS)('%s is compiled, printed and told of as one that was never seen, whatever is typed', (name) => {
    const origin = planText(name);
    expectProperty(
      fc.property(fc.array(typed, { minLength: 2, maxLength: 4 }), (all) => {
        const check = inTurn();
        let text = origin;
        check(text);
        for (const one of all) {
          const next = edited(text, one);
          const [kept, fresh] = [check(next), checkPlan(next, OPTIONS)];
          expect(toldOf(kept)).toEqual(toldOf(fresh));
          // Broken plans are put right again.
          if (kept.value === undefined || fresh.value === undefined || !kept.ok) continue;
          text = next;
          expect(Buffer.compare(renderPlan(kept.value), renderPlan(fresh.value))).toBe(0);
        }
      }),
      2,
    );
  });

  const SECTIONS = smallPlan(`references:
  luat: { type: Luật, ref: 27/2001/QH10, issuer: Quốc hội, subject: Phòng cháy và chữa cháy }
sections:
  - heading: YÊU CẦU
    items: [Làm đúng việc.]
  - heading: NHIỆM VỤ
    items:
      - text: Làm theo {{cite "luat"}}.[^mot]
        footnotes: { mot: Chú thích của mục. }
  - heading: TỔ CHỨC THỰC HIỆN
    items:
      - text: Theo {{cite "luat"}}.[^hai]
        footnotes: { hai: Chú thích nữa. }
appendices:
  - title: Danh mục
    items: [Việc thứ nhất.]`);

  test('has the sections, items and appendices that stand as they stood, not others made like them', () => {
    const check = inTurn();
    const before = check(SECTIONS).value;
    const after = check(SECTIONS.replace('Làm đúng việc.', 'Làm đúng việc, đúng hạn.')).value;
    expect(after?.sections[0]).not.toBe(before?.sections[0]);
    expect(after?.sections.slice(1)).toEqual(before?.sections.slice(1));
    expect(after?.sections[1]).toBe(before?.sections[1]);
    expect(after?.sections[2]).toBe(before?.sections[2]);
    expect(after?.appendices[0]?.content).toBe(before?.appendices[0]?.content);
    const [two, three] = [', Việc thứ hai.', ', Việc thứ hai., Việc thứ ba.'].map((more) => {
      const { value } = check(SECTIONS.replace('[Việc thứ nhất.]', `[Việc thứ nhất.${more}]`));
      return value?.appendices[0]?.content.children;
    });
    expect(three?.slice(0, 2)).toEqual(two);
    expect(three?.[0]).toBe(two?.[0]);
    expect(three?.[1]).toBe(two?.[1]);
  });

  test('numbers notes and names documents anew behind a note or a mention that came, or went, before them', () => {
    const check = inTurn();
    check(SECTIONS);
    const without = SECTIONS.replace(' {{cite "luat"}}.[^mot]', ' Luật.').replace(/ +footnotes: \{ mot.*\n/, '');
    for (const text of [without, SECTIONS]) expect(toldOf(check(text))).toEqual(toldOf(checkPlan(text, OPTIONS)));
  });

  test('is told of as before: a section with something to say is not kept', () => {
    const check = inTurn();
    const wrong = SECTIONS.replace('[Làm đúng việc.]', "['1. Làm đúng việc.']");
    const told = check(wrong).diagnostics.map(({ code }) => code);
    expect(told).toContain('text/typed-label');
    expect(check(`${wrong}\n# Một dòng`).diagnostics.map(({ code }) => code)).toEqual(told);
  });
});
