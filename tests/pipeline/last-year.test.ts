/** Which plan of a folder is last year's. */
import { describe, expect, test } from 'vitest';
import { lastYearsPlan } from '../../src/pipeline/last-year.ts';
import { planNames, planText, smallPlan } from '../support/plans.ts';

const planOf = (year: number, more = ''): string => smallPlan(`year: ${year}\ndate: ${year}-02-05\n${more}`);
const OTHER_BODY = 'issuer: { name: ỦY BAN NHÂN DÂN XÃ TÂN AN, short: UBND }';

describe('last year’s plan', () => {
  test('is that of the same body, a year older, whatever its file is called', () => {
    const others = [
      { file: 'cu.yaml', text: planOf(2024) },
      { file: 'x.yaml', text: planOf(2025) },
      { file: 'khac.yaml', text: planOf(2025, OTHER_BODY) },
      { file: 'hong.yaml', text: 'year: 2025\nissuer: [' },
    ];
    expect(lastYearsPlan(planOf(2026), others)).toBe('x.yaml');
    expect(lastYearsPlan(planOf(2027), others)).toBeUndefined();
  });

  test('is the one of the same title where a body has several, but for the years in it; none where both may be', () => {
    const others = ['Thực hiện công tác thử nghiệm năm 2025', 'Diễn tập năm 2025'].map((title, at) => ({
      file: `${at}.yaml`,
      text: planOf(2025, `title: ${title}`),
    }));
    expect(lastYearsPlan(planOf(2026, 'title: Diễn tập năm 2026'), others)).toBe('1.yaml');
    expect(lastYearsPlan(planOf(2026, 'title: Thực hiện công tác thử nghiệm năm {{year}}'), others)).toBe('0.yaml');
    expect(lastYearsPlan(planOf(2026, 'title: Tập huấn'), others)).toBeUndefined();
  });

  test('is found among the plans of the project', () => {
    const plans = planNames().map((file) => ({ file, text: planText(file) }));
    const own = 'ban-chi-dao-138-2026';
    const others = plans.filter(({ file }) => file !== own);
    expect(lastYearsPlan(planText(own), others)).toBe('ban-chi-dao-138-2025');
  });
});
