/** What a new year blanks at the head of the plan, and asks about. */
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { planOf2024, roll } from '../../support/rollover.ts';

describe('the head of the plan', () => {
  const old = planOf2024('stage: issued\nnumber: 12\ndate: 2024-02-05\ndraftNumber: 3').replace(
    'name:\n',
    'name: A B\n',
  );

  test('number, day and month become blank, the stage becomes drafting', () => {
    expect(parse(roll(old).text)).toMatchObject({
      year: 2025,
      stage: 'drafting',
      number: null,
      date: 2025,
      draftNumber: 1,
    });
  });

  test('a plan issued in the December before stays so', () => {
    expect(parse(roll(old.replace('2024-02-05', '2023-12-20')).text)).toMatchObject({ date: 2024 });
  });

  test('a law of the old text among the bases is marked, its successor is not', () => {
    const bases = (law: string): string[] =>
      roll(planOf2024(`bases:\n  - Căn cứ Luật Phòng, chống mua bán người ngày ${law}`), { on: '2026-12-31' })
        .review.filter(({ kind }) => kind === 'document')
        .map(({ kind }) => kind);
    expect(bases('29 tháng 3 năm 2011')).toEqual(['document']);
    expect(bases('28 tháng 11 năm 2024')).toEqual([]);
  });

  test('the signer is asked about', () => {
    expect(roll(old).review.map(({ kind }) => kind)).toContain('signer');
  });
});
