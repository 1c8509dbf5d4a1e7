/** Bodies that are no longer right, in each text of a plan and of its data, for all rules about them. */
import { outdatedBodies } from '../../../content/entities/outdated-bodies.ts';
import type { ReadText } from '../../../content/entities/read-text.ts';
import type { BodyMatch } from '../../../content/reference-data/find-bodies.ts';
import type { Plan } from '../../../plan/model/plan.ts';
import { onceAPlan, type RuleContext } from '../rule.ts';

const COUNCIL = /HỘI ĐỒNG NHÂN DÂN|HĐND/u;

/** A council has committees whose names are those of offices that are no more: "Ban Dân tộc". */
const isOfCouncil = (found: string, { issuers }: Plan): boolean =>
  /^Ban\s/u.test(found) && issuers.some(({ nameLines }) => COUNCIL.test(nameLines.join(' ').toLocaleUpperCase('vi')));

/** In the order of the page, then of the data that no text shows; texts without any are left out. */
export const bodiesOf = onceAPlan(
  ({ plan, texts, unprinted, on, registers }: RuleContext): ReadonlyMap<ReadText, readonly BodyMatch[]> =>
    new Map(
      [...texts, ...unprinted].flatMap((text): (readonly [ReadText, readonly BodyMatch[]])[] => {
        const matches = outdatedBodies(text.text, on, registers).filter(({ found }) => !isOfCouncil(found, plan));
        return matches.length === 0 ? [] : [[text, matches]];
      }),
    ),
);
