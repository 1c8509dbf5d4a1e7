/** What an issued plan must not have: blanks, placeholders, marks for review. */
import type { PlanPath } from '../../diagnostics/diagnostic.ts';
import { blockParagraphs } from '../../plan/model/block-texts.ts';
import { flowAppendix, flowBody } from '../../plan/model/flow.ts';
import { plainText } from '../../plan/model/inline-text.ts';
import type { Paragraph, Plan } from '../../plan/model/plan.ts';
import { titleOf } from '../../plan/schema/names.ts';
import { STANDARDS } from '../../standard/standards.ts';
import type { Check, CheckContext } from './check.ts';

type Report = CheckContext['report'];

function reportBlank(report: Report, path: PlanPath, key: string, title: string): void {
  report('final/blank', { path }, { key, title });
}

/** `stage: issued` leaves nothing blank: number, day, names. */
export const nothingBlank: Check = ({ plan, report }) => {
  if (plan.stage !== 'issued') return;
  const { number, date } = plan.attachedTo ?? plan;
  const at = plan.attachedTo?.origin ?? [];
  if (number === undefined) reportBlank(report, [...at, 'number'], 'number', titleOf('number'));
  if (date.day === undefined) reportBlank(report, [...at, 'date'], 'date', titleOf('date'));
  reportNamelessSignatures(plan, report);
};

function reportNamelessSignatures(plan: Plan, report: Report): void {
  for (const { name, origin } of plan.signatures) {
    if (name === '') reportBlank(report, [...origin, 'name'], 'name', 'Họ và tên');
  }
}

/** Dots, dashes and words that stand for something still to be filled in. */
const PLACEHOLDER = new RegExp(
  [
    /(?:số|ngày|tháng|năm|quý|điểm|khoản)\s*(?:…|\.{3,}|_{2,})/,
    /(?:…|\.{3,}|_{2,})\s*\//,
    /(?:^|\s)…(?=\s|$)/,
    /\.{5,}|_{3,}|\?{2,}/,
    /\[[^\]]*(?:…|\.\.|\?|_|điền|bổ sung|ghi rõ)[^\]]*\]|\[\s*\]/,
    /\bx{3,}\b|\bTODO\b/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'giu',
);

function allParagraphs(plan: Plan): Paragraph[] {
  return [
    ...plan.titleLines,
    ...plan.bases,
    ...plan.opening,
    ...flowBody({ ...plan, excerpt: true }).flatMap(blockParagraphs),
    ...plan.appendices.flatMap((appendix) => [
      ...appendix.titleLines,
      ...flowAppendix(appendix, STANDARDS[plan.layout.standard]).flatMap(blockParagraphs),
    ]),
    ...plan.footnotes.flatMap(({ paragraphs }) => paragraphs),
  ];
}

interface NamedText {
  readonly text: string;
  readonly origin: PlanPath;
}

const asText = ({ inlines, origin }: Paragraph): NamedText => ({ text: plainText(inlines), origin });

/** Recipients, names and posts, the place. */
function namedTexts({ recipients, signatures, place = '' }: Plan): NamedText[] {
  return [
    { text: place, origin: ['place'] },
    ...recipients.flatMap(({ lines, origin }) => lines.map((text) => ({ text, origin }))),
    ...signatures.flatMap(({ name, post = '', otherPost = '', origin }) =>
      [name, post, otherPost].map((text) => ({ text, origin })),
    ),
  ];
}

/** `build --final`: the stage allows it and nothing is left to be filled in but what the registry fills in. */
export const finalPlan: Check = ({ plan, report, marks }) => {
  if (plan.stage !== 'signature' && plan.stage !== 'issued')
    report('final/stage', { path: ['stage'] }, { stage: plan.stage });
  if (plan.excerpt) report('final/excerpt', { path: ['excerpt'] });
  if (plan.stage !== 'issued') reportNamelessSignatures(plan, report);
  for (const { text, origin } of [...allParagraphs(plan).map(asText), ...namedTexts(plan)]) {
    for (const [found] of text.matchAll(PLACEHOLDER))
      report('final/placeholder', { path: origin }, { found: found.trim() });
  }
  for (const { text, span } of marks) report('final/review-mark', { span }, { found: text });
};
