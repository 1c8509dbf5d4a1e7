/** A target that is data with two figures: in two places, or otherwise than its own words have it. */
import { fold } from '../../../content/entities/body-names.ts';
import { findTargets } from '../../../content/entities/targets.ts';
import { ownWords } from '../../../tasks/item-words.ts';
import { type PlanTarget, targetsOf } from '../../../tasks/targets-of.ts';
import { type RuleContext, rule } from '../rule.ts';
import { itemsOf } from './plan-items.ts';

const FIGURE = /\d[\d.,]*\d|\d/g;

/** "08" and "8" are one figure. */
const figuresIn = (text: string): string[] =>
  (text.match(FIGURE) ?? []).map((figure) => figure.replace(/^0+(?=\d)/, ''));

const isShare = ({ figure, unit = '' }: Pick<PlanTarget, 'figure' | 'unit'>): boolean =>
  `${figure}${unit}`.includes('%');

/** The figure of the words that counts the same and is another; undefined where theirs is the target's, or there is none. */
function otherInWords(target: Pick<PlanTarget, 'figure' | 'unit'>, words: string): string | undefined {
  const own = figuresIn(target.figure);
  if (own.length === 0 || own.some((figure) => figuresIn(words).includes(figure))) return undefined;
  const unit = target.unit?.toLocaleLowerCase('vi');
  const isAlike = (text: string): boolean =>
    isShare(target) ? text.includes('%') : unit !== undefined && text.toLocaleLowerCase('vi').endsWith(unit);
  return findTargets(words).find(({ text }) => isAlike(text))?.text;
}

/** Rows of a table are told apart by the headings between them: only a target beside an item stands for itself. */
const isBesideItem = ({ origin }: Pick<PlanTarget, 'origin'>): boolean => origin.includes('targets');

const keyOf = ({ what, period = '' }: PlanTarget): string => `${fold(what)} ${fold(period)}`;

type Context = Pick<RuleContext, 'plan' | 'report'>;

/** Each figure beside an item, held against the item's words. */
function againstWords({ plan, report }: Context): void {
  for (const item of itemsOf(plan)) {
    for (const target of item.targets) {
      const { what, figure: found, origin } = target;
      const other = otherInWords(target, ownWords(item));
      const where = { vi: 'lời văn', en: 'the text' };
      if (other !== undefined) report({ path: [...origin, 'figure'] }, { what, found, other, where });
    }
  }
}

/** Figures of one target in two places. */
function againstEachOther({ plan, report }: Context): void {
  const known = new Map<string, PlanTarget>();
  for (const target of targetsOf(plan)) {
    const before = known.get(keyOf(target));
    if (before === undefined) known.set(keyOf(target), target);
    else if (before.figure !== target.figure && (isBesideItem(before) || isBesideItem(target))) {
      const { what, figure: found, origin } = target;
      const path = isBesideItem(target) ? [...origin, 'figure'] : origin;
      report({ path }, { what, found, other: before.figure, where: before.number });
    }
  }
}

export const twoTargetFigures = rule({
  code: 'task/two-figures',
  severity: 'warning',
  summary: { vi: 'Một chỉ tiêu ở `targets` có hai số', en: 'A target with two figures in the data' },
  why: {
    vi: 'Bảng chỉ tiêu, báo cáo định kỳ lấy số ở `targets`; số ấy khác lời văn, hay hai chỗ ghi hai số, thì giao một đằng, đánh giá một nẻo.',
    en: 'Tables of targets and reports take the figures of `targets`: one that differs from the words, or from another place, is judged otherwise than it was given.',
  },
  vi: ['Chỉ tiêu “{what}” ghi {found}, {where} ghi {other}.', 'Thống nhất một số.'],
  en: ['The target “{what}” says {found}; {where} says {other}.', 'Bring the two together.'],
  examples: {
    wrong:
      'sections:\n  - heading: CHỈ TIÊU\n    text: Truyền thông tại ít nhất 90% thôn.\n    targets: [{ what: Tỷ lệ thôn được truyền thông, figure: 95% }]',
    right:
      'sections:\n  - heading: CHỈ TIÊU\n    text: Truyền thông tại ít nhất 90% thôn.\n    targets: [{ what: Tỷ lệ thôn được truyền thông, figure: 90% }]',
  },
  check: (context) => {
    againstWords(context);
    againstEachOther(context);
  },
});
