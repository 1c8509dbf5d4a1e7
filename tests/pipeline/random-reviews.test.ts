/** Whatever offices ask for and whichever of it is accepted: both texts are in the document, and every change is somebody's. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyAccepted } from '../../src/change/opinions/accept.ts';
import type { DataEdit, Opinion } from '../../src/change/opinions/opinion.ts';
import { NODE_CODEC } from '../../src/codec-node.ts';
import { renderOpinions } from '../../src/pipeline/render-opinions.ts';
import { draftFrom } from '../support/opinions.ts';
import { planNames, planText } from '../support/plans.ts';
import { expectProperty } from '../support/property.ts';
import { TRIAL_IMAGES } from '../support/pull-trial.ts';
import { askedFor, authorsIn, commentsIn, expectBothPlans, itemsIn, revisionsOf } from '../support/reviewed.ts';

const OFFICES = ['Sở Tài chính', 'Sở Y tế', 'Công an tỉnh', 'Hội Liên hiệp Phụ nữ tỉnh'];

const asked = fc.record({
  kind: fc.constantFrom('reword', 'extend', 'remove', 'insert'),
  at: fc.nat(9999),
  word: fc.nat(40),
  office: fc.constantFrom(...OFFICES),
  day: fc.option(fc.constantFrom('2026-03-02', '2026-03-09'), { nil: undefined }),
  answer: fc.constantFrom('tiếp thu', 'tiếp thu', 'tiếp thu', 'không tiếp thu', undefined),
});
type Asked = typeof asked extends fc.Arbitrary<infer T> ? T : never;

function editOf({ kind, at, word }: Asked, items: ReturnType<typeof itemsIn>): DataEdit {
  const { path, text } = items[at % items.length] ?? { path: [], text: '' };
  const words = text.split(' ');
  if (kind === 'insert') return { op: 'insert', path, to: `Việc số ${at} viết thêm.` };
  if (kind === 'remove') return { op: 'remove', path, from: text };
  const place = word % words.length;
  const fresh = kind === 'extend' ? [words[place], `thêm ${at}`] : [`đổi ${at}`];
  return { op: 'set', path, from: text, to: [...words.slice(0, place), ...fresh, ...words.slice(place + 1)].join(' ') };
}

const opinionsOf = (some: readonly Asked[], yaml: string): Opinion[] => {
  const items = itemsIn(draftFrom(yaml).data);
  return some.map(
    (one, index): Opinion => ({
      ...askedFor(String(index), one.office, editOf(one, items)),
      ...(one.day === undefined ? {} : { date: one.day }),
      ...(one.answer === undefined ? {} : { answer: one.answer }),
    }),
  );
};

/** Words that only one opinion has put in, or several that ask for the same. */
function ownWords(some: readonly Asked[], made: readonly Opinion[]): { own: RegExp; askers: string[] }[] {
  const ids = new Set(made.map(({ id }) => Number(id)));
  return some.flatMap(({ kind, at }, index) => {
    if (!ids.has(index) || (kind !== 'insert' && kind !== 'reword')) return [];
    const askers = some.filter((other) => other.at === at).map(({ office }) => office);
    const own = kind === 'insert' ? new RegExp(`Việc số ${at} viết thêm`, 'u') : new RegExp(`đổi ${at}(?!\\d)`, 'u');
    return [{ own, askers }];
  });
}

let shown = 0;

function expectReview(yaml: string, some: readonly Asked[]): void {
  const opinions = opinionsOf(some, yaml);
  const options = { images: TRIAL_IMAGES, source: yaml };
  const rendered = renderOpinions(yaml, draftFrom(yaml), opinions, NODE_CODEC, options);
  // Together they may leave a section without a word.
  if (rendered === undefined) return;
  const { bytes, made } = rendered;
  expect(made).toEqual(applyAccepted(yaml, opinions).made);
  expectBothPlans(yaml, opinions, bytes);
  expect(commentsIn(bytes).map(({ author }) => author)).toEqual(opinions.map(({ office }) => office));
  const authors = authorsIn(bytes);
  const offices = new Set(made.map(({ office }) => office));
  expect([...authors].filter((author) => !offices.has(author) && author !== 'kehoach')).toEqual([]);
  for (const { own, askers } of ownWords(some, made)) {
    const holding = revisionsOf(bytes).filter((revision) => own.test(revision));
    expect(holding.filter((revision) => !askers.some((office) => revision.startsWith(office)))).toEqual([]);
    expect(holding).not.toEqual([]);
  }
  if (offices.size > 1) shown += 1;
}

describe('a draft for those who decide', () => {
  test.each(planNames())('of %s has both texts, and the changes of each office', (name) => {
    const yaml = planText(name);
    expectProperty(
      fc.property(fc.array(asked, { minLength: 1, maxLength: 8 }), (some) => expectReview(yaml, some)),
      2,
    );
  });

  test('had changes of several offices in most cases', () => {
    expect(shown).toBeGreaterThan(planNames().length);
  });
});
