/** The plan as a Word document of the `docx` package. */
import { Document, type IPropertiesOptions } from 'docx';
import { flowBody } from '../plan/flow.ts';
import { changeEnd, plainText } from '../plan/inline-text.ts';
import type { Inline, Plan } from '../plan/plan.ts';
import { WORDING } from '../standard/components.ts';
import { settingsFor, textWidth } from '../standard/settings.ts';
import { appendixSection } from './appendix.ts';
import { bodyBlocks } from './body.ts';
import { letterhead } from './letterhead.ts';
import { numberingOptions } from './numbering.ts';
import { sectionOf } from './page.ts';
import { inlineParagraph, repeatedNotes } from './paragraphs.ts';
import { endBlock } from './signatures.ts';
import { documentStyles } from './styles.ts';
import { titleBlock } from './title.ts';

/** Word 2013 and later: no compatibility mode. */
const WORD_VERSION = 15;

function footnotesOf(plan: Plan, repeated: ReadonlySet<number>): NonNullable<IPropertiesOptions['footnotes']> {
  return Object.fromEntries(
    plan.footnotes.map(({ number, paragraphs }) => [
      number,
      { children: paragraphs.map(({ inlines }) => inlineParagraph('footnote', { inlines, repeated })) },
    ]),
  );
}

/** Bases end with ";", the last with ".": nd30 BD-01, CC-07. */
const punctuated = (inlines: readonly Inline[], last: boolean): Inline[] =>
  changeEnd(inlines, (text) => text.replace(/[;.,]$/, '') + (last ? '.' : ';'));

/** Title of the document: "Kế hoạch" and the trích yếu. */
export const documentTitle = (plan: Plan): string =>
  ['Kế hoạch', ...plan.titleLines.map(({ inlines }) => plainText(inlines))].join(' ');

/** Author of the document: the issuing bodies. */
export const documentAuthor = (plan: Plan): string =>
  plan.issuers.map(({ inText, nameLines }) => inText ?? nameLines.join(' ')).join(', ');

/** Lays a plan out as a Word document. */
export function wordDocument(plan: Plan): Document {
  const settings = settingsFor(plan.layout);
  const repeated = repeatedNotes(plan);
  const width = textWidth(settings.page);
  const end = endBlock(plan, settings);
  const bases = plan.bases.map(({ inlines }, index) =>
    inlineParagraph('basis', { inlines: punctuated(inlines, index === plan.bases.length - 1), repeated }),
  );
  const opening = plan.opening.map(({ inlines }) => inlineParagraph('body', { inlines, repeated }));
  const body = bodyBlocks(flowBody(plan), { plan, repeated, width, instance: 0, keepLastLines: end.length > 0 });
  const head = plan.issuers.length === 0 ? [] : [letterhead(plan, settings)];
  return new Document({
    title: documentTitle(plan),
    subject: WORDING.documentType,
    creator: documentAuthor(plan),
    styles: documentStyles(settings),
    numbering: numberingOptions(plan.numbering.scheme, settings.indent),
    footnotes: footnotesOf(plan, repeated),
    compatibility: { version: WORD_VERSION },
    sections: [
      sectionOf([...head, ...titleBlock(plan, settings), ...bases, ...opening, ...body, ...end], settings.page, false),
      ...plan.appendices.map((appendix, index) => appendixSection(appendix, { plan, settings, repeated, instance: index + 1 })),
    ],
  });
}
