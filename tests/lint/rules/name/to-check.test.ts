/** Names that may have changed are told where they may be meant. */
import { expect, test } from 'vitest';
import { codes } from '../../../support/lint.ts';
import { smallPlan } from '../../../support/plans.ts';

const isTold = (name: string, opening = 'Ban hành kế hoạch như sau:'): boolean =>
  codes(smallPlan(`issuer: { name: "${name}", code: UBND }\nplace: Hòa Bình\nopening: ["${opening}"]`)).includes(
    'name/to-check',
  );

test('the place of a commune that has the name of a former province is the commune', () => {
  for (const name of ['ỦY BAN NHÂN DÂN XÃ HÒA BÌNH', 'ĐẢNG UỶ PHƯỜNG HÒA BÌNH']) expect(isTold(name)).toBe(false);
  expect(isTold('ỦY BAN NHÂN DÂN XÃ TÂN LÂM')).toBe(true);
});
