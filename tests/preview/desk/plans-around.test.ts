/** The other plans of the folder, as the desk knows them. */
import { beforeEach, describe, expect, test } from 'vitest';
import { deskCalls } from '../../../src/preview/desk/engine.ts';
import { TODAY } from '../../support/cli.ts';
import { smallPlan } from '../../support/plans.ts';

const citing = (day: string): string =>
  smallPlan(`opening:\n  - Theo Kế hoạch số 7/KH-BCA ngày ${day}/01/2026 của Bộ Công an về phòng cháy.`);
const OWN = { file: 'nho.yaml', text: citing('05') };
const OTHER = { file: 'khac.yaml', text: citing('06') };
const OLD = { file: 'cu.yaml', text: smallPlan('year: 2025\ndate: 2025-02-05') };

let desk = deskCalls({ today: TODAY, places: '' });
beforeEach(() => {
  desk = deskCalls({ today: TODAY, places: '' });
});
const codes = (): string[] => desk.findings(OWN).map(({ code }) => code);

describe('the plans around', () => {
  test('are asked by the rules that look at them, the plan itself is not among them, and they may become others', () => {
    expect(codes()).not.toContain('citation/other-date');
    desk.surround([OWN, OTHER]);
    expect(codes()).toContain('citation/other-date');
    desk.surround([OWN, { ...OTHER, text: citing('05') }]);
    expect(codes()).not.toContain('citation/other-date');
  });

  test('have last year’s among them', () => {
    expect(desk.lastYear(OWN)).toBeUndefined();
    desk.surround([OWN, OTHER, OLD]);
    expect(desk.lastYear(OWN)).toBe('cu.yaml');
  });
});
