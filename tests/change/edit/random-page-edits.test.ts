/** Whatever is done on the page, in whatever order: the plan stays one, and what nobody touched stays to the letter. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { merge } from '../../../src/change/edit/merge.ts';
import type { PageEdit } from '../../../src/change/edit/page-edit.ts';
import { checkPlan } from '../../../src/index.ts';
import { editPlan } from '../../../src/pipeline/edit.ts';
import { commentsOf } from '../../../src/plan/source/comments.ts';
import { readSource } from '../../../src/plan/source/read.ts';
import { PLAN_IMAGES, planNames, planText } from '../../support/plans.ts';
import { expectProperty } from '../../support/property.ts';
import { wholePlans } from '../../support/whole-plans.ts';

type Path = readonly (string | number)[];

/** Which edit, of which of the places, and words for it. */
interface Step {
  readonly kind: number;
  readonly at: number;
  readonly to: number;
  readonly words: string;
}

const step: fc.Arbitrary<Step> = fc.record({
  kind: fc.nat({ max: 99 }),
  at: fc.nat(),
  to: fc.nat(),
  words: fc.constantFrom(
    'Việc mới.',
    'Sở Y tế: báo cáo #1, "đúng hạn".',
    '**Đậm** và *nghiêng*.',
    '- gạch đầu dòng',
    'Một {ngoặc} [vuông], & < >.',
    'yes',
    '15/6/2026',
    "'nháy' đơn",
  ),
});

/** A plan with a remark above some of its entries and behind some of its lines. */
const remarked = (text: string): string => {
  let count = 0;
  return text.replace(/^( *)- (?=\S[^\n]*$)/gm, (entry, indent: string) => {
    count += 1;
    return count % 3 === 0 ? `${indent}# lời ghi ${count}\n${entry}` : entry;
  });
};

const own = fc.constantFrom(...planNames()).map(planText);
const plan = fc.oneof({ weight: 1, arbitrary: own }, { weight: 6, arbitrary: wholePlans.map(remarked) });

/** Texts below `sections`, as the page shows them, by their paths. */
function textsOf(value: unknown, path: Path): Path[] {
  if (typeof value === 'string')
    return ['text', 'heading'].includes(String(path.at(-1))) || typeof path.at(-1) === 'number' ? [path] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) =>
    ['assign', 'table', 'footnotes', 'image'].includes(key)
      ? []
      : textsOf(child, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}

const entryOf = (path: Path): Path => (typeof path.at(-1) === 'number' ? path : path.slice(0, -1));

const valueAt = (data: unknown, path: Path): unknown =>
  path.reduce<unknown>((value, key) => (value as Record<string | number, unknown> | undefined)?.[key], data);

type Make = (path: Path, step: Step, value: string, paths: readonly Path[]) => PageEdit;

const EDITS: readonly Make[] = [
  (path, { words }) => ({ kind: 'text', path, paragraph: 0, text: words }),
  (path, { words, at }, value) => ({
    kind: 'text',
    path,
    paragraph: at % Math.max(1, value.split('\n\n').length),
    text: words,
  }),
  (path, { words }, value) => ({
    kind: 'split',
    entry: entryOf(path),
    before: value.trim().split('\n')[0] ?? '',
    after: words,
  }),
  (path) => ({ kind: 'join', entry: entryOf(path) }),
  (path) => ({ kind: 'indent', entry: entryOf(path) }),
  (path) => ({ kind: 'outdent', entry: entryOf(path) }),
  (path) => ({ kind: 'move', entry: entryOf(path), by: 1 }),
  (path) => ({ kind: 'move', entry: entryOf(path), by: -1 }),
  (path, { to }, _, paths) => {
    const target = entryOf(paths[to % paths.length] ?? path);
    return { kind: 'place', entry: entryOf(path), list: target.slice(0, -1), index: Number(target.at(-1)) };
  },
  (path, { words }) => ({
    kind: 'insert',
    list: entryOf(path).slice(0, -1),
    index: Number(entryOf(path).at(-1)) + 1,
    value: words,
  }),
];

/** Whoever writes over the mark of a note is told so; the words of the note stay. */
const TOLD: ReadonlySet<string> = new Set(['text/note-without-mark']);

/** What is wrong with a plan, without its places. */
const errorsOf = (text: string): string[] =>
  checkPlan(text, { images: PLAN_IMAGES }).diagnostics.flatMap(({ severity, code }) =>
    severity === 'error' ? [code] : [],
  );

const remarksOf = (text: string): string[] =>
  commentsOf(text)
    .map((comment) => comment.text)
    .sort();

/** Lines that a text has more often than another. */
function more(text: string, than: string): string[] {
  const left = than.split('\n');
  return text.split('\n').filter((line) => {
    const at = left.indexOf(line);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

/** Makes the edit of a step; undefined where it is refused. */
function made(text: string, step: Step): { edit: PageEdit; yaml: string } | undefined {
  const { data } = readSource(text);
  const paths = textsOf(valueAt(data, ['sections']), ['sections']);
  const path = paths[step.at % Math.max(1, paths.length)];
  const make = EDITS[step.kind % EDITS.length];
  if (path === undefined || make === undefined) return undefined;
  const edit = make(path, step, String(valueAt(data, path)), paths);
  const edited = editPlan(text, edit);
  return edited === undefined ? undefined : { edit, yaml: edited.yaml };
}

describe('edits of the page, one after the other', () => {
  test('leave a plan that can be printed, with every remark', () => {
    expectProperty(
      fc.property(plan, fc.array(step, { minLength: 1, maxLength: 4 }), (start, steps) => {
        let text = start;
        const before = errorsOf(start);
        for (const one of steps) {
          const next = made(text, one);
          if (next === undefined) continue;
          expect(readSource(next.yaml).findings, JSON.stringify(next.edit)).toEqual([]);
          expect(remarksOf(next.yaml), JSON.stringify(next.edit)).toEqual(remarksOf(text));
          text = next.yaml;
        }
        expect(errorsOf(text).filter((code) => !before.includes(code) && !TOLD.has(code))).toEqual([]);
      }),
      25,
    );
  });

  test('a paragraph that says something else changes no line but its own', () => {
    expectProperty(
      fc.property(plan, step, (text, one) => {
        const { data, spanOf } = readSource(text);
        const next = made(text, { ...one, kind: one.kind % 2 });
        if (next === undefined || next.edit.kind !== 'text') return;
        const value = String(valueAt(data, next.edit.path));
        const { start, end } = spanOf({ path: next.edit.path, within: { start: 0, end: value.length } });
        const first = text.lastIndexOf('\n', start - 1) + 1;
        const last = text.indexOf('\n', end - 1);
        const own = text.slice(first, last < 0 ? undefined : last).split('\n');
        const header = text.slice(0, first).split('\n').at(-2) ?? '';
        expect(more(text, next.yaml).filter((line) => !own.includes(line) && line !== header)).toEqual([]);
      }),
      60,
    );
  });
});

/** Lines that are all different, and what two hands make of them. */
const hand = fc.array(fc.tuple(fc.nat({ max: 19 }), fc.constantFrom('drop', 'change', 'above')), { maxLength: 5 });
const BASE = Array.from({ length: 20 }, (_, index) => `dòng ${index}`);

const changed = (name: string, changes: readonly (readonly [number, string])[]): string =>
  BASE.flatMap((line, index) => {
    const own = changes.filter(([at]) => at === index).map(([, kind]) => kind);
    return [
      ...(own.includes('above') ? [`${name} trên ${index}`] : []),
      ...(own.includes('drop') ? [] : [own.includes('change') ? `${name} sửa ${index}` : line]),
    ];
  }).join('\n');

describe('two hands at one text', () => {
  test('nothing that either wrote is lost, and what one left the other decides', () => {
    const base = BASE.join('\n');
    expectProperty(
      fc.property(hand, hand, (own, others) => {
        const [mine, theirs] = [changed('tôi', own), changed('họ', others)];
        const merged = merge(base, mine, theirs);
        expect(merge(base, theirs, mine)).toBe(merged);
        expect(merge(base, mine, base)).toBe(mine);
        expect(merge(base, base, theirs)).toBe(theirs);
        if (merged === undefined) return;
        expect(more(more(mine, base).join('\n'), merged).filter((line) => line !== '')).toEqual([]);
        expect(more(more(theirs, base).join('\n'), merged).filter((line) => line !== '')).toEqual([]);
        const kept = BASE.filter((line) => mine.split('\n').includes(line) && theirs.split('\n').includes(line));
        expect(merged.split('\n')).toEqual(expect.arrayContaining(kept));
      }),
      500,
    );
  });
});

describe('an entry that is moved about', () => {
  test('goes nowhere where the plan has no place for it', () => {
    const text = planText('so-noi-vu-cai-cach-hanh-chinh-2026');
    const { data } = readSource(text);
    const [deep] = textsOf(valueAt(data, ['sections']), ['sections'])
      .filter((path) => Number(entryOf(path).at(-1)) > 0)
      .sort((a, b) => b.length - a.length);
    let yaml = text;
    for (let count = 0; count < 6; count++)
      yaml = editPlan(yaml, { kind: 'indent', entry: entryOf(deep ?? []) })?.yaml ?? yaml;
    expect(errorsOf(yaml)).toEqual(errorsOf(text));
  });
});
