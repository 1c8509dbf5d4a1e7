/** The plan as a Word document. */
import { flowBody } from '../../plan/model/flow.ts';
import { changeEnd, plainText, textRun } from '../../plan/model/inline-text.ts';
import type { Inline, Paragraph as Paragraphed, Plan } from '../../plan/model/plan.ts';
import type { ComponentName } from '../../standard/components.ts';
import { PLAN_TYPE } from '../../standard/document-types.ts';
import { type Settings, settingsFor, textWidth } from '../../standard/settings.ts';
import type { Block, SectionOptions, WordDocument } from '../elements/elements.ts';
import { appendixBlocks, appendixPage } from './appendix.ts';
import { blocksOf, type DocumentBlock, endCells, flowBlocks, LETTERHEAD_CELLS, withTablesApart } from './blocks.ts';
import { bodyElements } from './body.ts';
import { lastPageBlocks } from './last-page.ts';
import { letterhead } from './letterhead.ts';
import { marginBoxes } from './marks.ts';
import { listDefinitions } from './numbering.ts';
import { sectionOf } from './page.ts';
import { inlineParagraph, repeatedNotes } from './paragraphs.ts';
import { endBlock } from './signatures.ts';
import { styleNames } from './style-names.ts';
import { documentStyles } from './styles.ts';
import { titleBlock } from './title.ts';

const footnotesOf = (plan: Plan, repeated: ReadonlySet<number>): WordDocument['footnotes'] =>
  plan.footnotes.map(({ number, paragraphs }) => ({
    number,
    paragraphs: paragraphs.map(({ inlines }, index) =>
      // A space between the number and the note, as in the decree's own forms.
      inlineParagraph('footnote', { inlines: index === 0 ? [textRun(' '), ...inlines] : inlines, repeated }),
    ),
  }));

/** Bases end with ";", the last with ".": nd30 BD-01, CC-07; hd05 DG-44. */
function punctuated(inlines: readonly Inline[], last: boolean, { standard: { basisSign } }: Settings): Inline[] {
  const ended = changeEnd(inlines, (text) => text.replace(/[;.,]$/, '') + (last ? '.' : ';'));
  return basisSign === '' ? ended : [textRun(basisSign), ...ended];
}

/** Title of the document: its type and the trích yếu. */
export const documentTitle = (plan: Plan): string =>
  [PLAN_TYPE.name, ...plan.titleLines.map(({ inlines }) => plainText(inlines))].join(' ');

/** Author of the document: the issuing bodies. */
export const documentAuthor = (plan: Pick<Plan, 'issuers'>): string =>
  plan.issuers.map(({ inText, nameLines }) => inText ?? nameLines.join(' ')).join(', ');

function mainBlocks(plan: Plan, settings: Settings, repeated: ReadonlySet<number>): DocumentBlock[] {
  const width = textWidth(settings.page);
  const end = endBlock(plan, settings);
  const flow = flowBody(plan);
  const body = bodyElements(flow, {
    plan,
    scheme: plan.numbering.scheme,
    repeated,
    width,
    instance: 0,
    keepLastLines: end.length > 0,
  });
  const paragraph = (component: ComponentName, { origin }: Paragraphed, inlines: readonly Inline[]): DocumentBlock => ({
    kind: 'text',
    element: inlineParagraph(component, { inlines, repeated }),
    origin,
  });
  return withTablesApart(settings, [
    ...(plan.issuers.length === 0
      ? []
      : blocksOf('letterhead', [letterhead(plan, settings)], ['issuer'], LETTERHEAD_CELLS)),
    ...blocksOf('title', titleBlock(plan, settings), ['title']),
    ...plan.bases.map((basis, index) =>
      paragraph('basis', basis, punctuated(basis.inlines, index === plan.bases.length - 1, settings)),
    ),
    ...plan.opening.map((text) => paragraph('body', text, text.inlines)),
    ...flowBlocks(flow, body),
    ...blocksOf('end', end, ['signatures'], endCells(plan)),
    ...lastPageBlocks(plan, settings),
  ]);
}

const allAppendixBlocks = (plan: Plan, settings: Settings, repeated: ReadonlySet<number>): DocumentBlock[][] =>
  plan.appendices.map((appendix, index) => appendixBlocks(appendix, { plan, settings, repeated, instance: index + 1 }));

/** The blocks of each section: of the plan itself, then of each appendix. */
export function sectionBlocks(plan: Plan): DocumentBlock[][] {
  const settings = settingsFor(plan.layout);
  const repeated = repeatedNotes(plan);
  return [mainBlocks(plan, settings, repeated), ...allAppendixBlocks(plan, settings, repeated)];
}

const elementsOf = (blocks: readonly DocumentBlock[]): Block[] => blocks.map(({ element }) => element);

const appendixPages = (
  plan: Plan,
  blocks: readonly (readonly DocumentBlock[])[],
  settings: Settings,
): SectionOptions[] =>
  blocks.map((section, index) => appendixPage(elementsOf(section), plan.appendices[index], settings));

const documentOf = (plan: Plan, sections: readonly SectionOptions[], settings: Settings): WordDocument => ({
  styles: documentStyles(settings, styleNames(plan)),
  lists: listDefinitions(plan, settings),
  footnotes: footnotesOf(plan, repeatedNotes(plan)),
  sections,
});

/**
 * Lays a plan out as a Word document.
 * @param blocks those of the plan, where they were made already
 */
export function wordDocument(
  plan: Plan,
  blocks: readonly (readonly DocumentBlock[])[] = sectionBlocks(plan),
): WordDocument {
  const settings = settingsFor(plan.layout);
  const [main = [], ...appendices] = blocks;
  const first = sectionOf(elementsOf(main), settings.page, false, marginBoxes(plan.marks, settings));
  return documentOf(plan, [first, ...appendixPages(plan, appendices, settings)], settings);
}

/** Lays the appendices of a plan out as a Word document of their own. */
export function annexDocument(plan: Plan): WordDocument {
  const settings = settingsFor(plan.layout);
  const blocks = allAppendixBlocks(plan, settings, repeatedNotes(plan));
  return documentOf(plan, appendixPages(plan, blocks, settings), settings);
}
