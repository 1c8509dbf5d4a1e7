/** What an issued plan must not have: blanks, placeholders, marks for review. */
import type { PlanPath } from '../diagnostics/diagnostic.ts';
import { type FlowBlock, flowAppendix, flowBody } from '../plan/flow.ts';
import { plainText } from '../plan/inline-text.ts';
import type { Paragraph, Plan } from '../plan/plan.ts';
import { titleOf } from '../schema/names.ts';
import type { Rule, RuleContext } from './rule.ts';

type Report = RuleContext['report'];

function reportBlank(report: Report, path: PlanPath, key: string, title: string): void {
  report('final/blank', { path }, { key, title });
}

/** `stage: issued` leaves nothing blank: number, day, names. */
export const nothingBlank: Rule = ({ plan, report }) => {
  if (plan.stage !== 'issued') return;
  if (plan.number === undefined) reportBlank(report, ['number'], 'number', titleOf('number'));
  if (plan.date.day === undefined) reportBlank(report, ['date'], 'date', titleOf('date'));
  reportNamelessSignatures(plan, report);
};

function reportNamelessSignatures(plan: Plan, report: Report): void {
  for (const { name, origin } of plan.signatures) {
    if (name === '') reportBlank(report, [...origin, 'name'], 'name', 'Họ và tên');
  }
}

/** Dots, dashes and words that stand for something still to be filled in. */
const PLACEHOLDER =
  /(?:(?:số|ngày|tháng|năm|quý|điểm|khoản)\s*)(?:…|\.{3,}|_{2,})|(?:…|\.{3,}|_{2,})\s*\/|\[\s*(?:…|\.{2,}|\?+|_+)?\s*\]|_{3,}|\?{2,}|\bx{3,}\b|\bTODO\b/iu;

export const REVIEW_MARK = /^#\s*(RÀ SOÁT|KIỂM TRA)\b:?/u;

function paragraphsOf(blocks: readonly FlowBlock[]): Paragraph[] {
  return blocks.flatMap((block) => (block.kind === 'table' ? block.rows.flat() : [block.paragraph]));
}

function allParagraphs(plan: Plan): Paragraph[] {
  return [
    ...plan.titleLines,
    ...plan.bases,
    ...plan.opening,
    ...paragraphsOf(flowBody({ ...plan, excerpt: true })),
    ...plan.appendices.flatMap((appendix) => [...appendix.titleLines, ...paragraphsOf(flowAppendix(appendix))]),
    ...plan.footnotes.flatMap(({ paragraphs }) => paragraphs),
  ];
}

/** `build --final`: the stage allows it and nothing is left to be filled in but what the registry fills in. */
export const finalPlan: Rule = ({ plan, report, comments }) => {
  if (plan.stage !== 'signature' && plan.stage !== 'issued')
    report('final/stage', { path: ['stage'] }, { stage: plan.stage });
  if (plan.excerpt) report('final/excerpt', { path: ['excerpt'] });
  if (plan.stage !== 'issued') reportNamelessSignatures(plan, report);
  for (const { inlines, origin } of allParagraphs(plan)) {
    const found = PLACEHOLDER.exec(plainText(inlines))?.[0];
    if (found !== undefined) report('final/placeholder', { path: origin }, { found });
  }
  for (const { text, span } of comments) {
    if (REVIEW_MARK.test(text)) report('final/review-mark', { span }, { found: text });
  }
};
