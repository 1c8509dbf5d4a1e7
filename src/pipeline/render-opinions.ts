/** A draft for those who decide: every opinion as a comment, the accepted edits as tracked changes of their offices. */
import { type Accepted, applyAccepted } from '../change/opinions/accept.ts';
import type { Draft } from '../change/opinions/draft.ts';
import type { Opinion } from '../change/opinions/opinion.ts';
import { placeOfOpinion } from '../change/opinions/places.ts';
import { answeredWords, askedWords } from '../change/opinions/table.ts';
import type { DocumentComment } from '../change/tracked/comments.ts';
import { mergeDocuments, type Stage } from '../change/tracked/merge.ts';
import { type Author, NOBODY } from '../change/tracked/revisions.ts';
import type { Plan } from '../plan/model/plan.ts';
import { addFingerprint } from '../word/fingerprint/add-fingerprint.ts';
import type { Codec } from '../word/package/codec.ts';
import { readPart } from '../word/package/part-tree.ts';
import { sectionBlocks } from '../word/write/document.ts';
import { zipParts } from '../word/write/zip.ts';
import { paragraphFinder } from './comment-places.ts';
import { planParts } from './render.ts';
import { withTypedLabels } from './render-changes.ts';
import { type DraftOptions, readDraft } from './sent-drafts.ts';
import { waivedCodes } from './waived.ts';

export interface RenderOpinionsOptions extends Pick<DraftOptions, 'phrases' | 'images'> {
  /** All that the document is made of: a later run knows by it whether the document was changed since. */
  readonly source: string;
}

/** The document, and what became of the accepted edits. */
export interface RenderedOpinions extends Omit<Accepted, 'text'> {
  readonly bytes: Uint8Array;
}

const DOCUMENT = 'word/document.xml';

const authorOf = ({ office, date }: Opinion): Author => ({ name: office, date });

/** Opinions of one office and one day. */
interface Hand {
  readonly author: Author;
  readonly opinions: readonly Opinion[];
}

function handsOf(opinions: readonly Opinion[]): Hand[] {
  const hands = new Map<string, { author: Author; opinions: Opinion[] }>();
  for (const opinion of opinions) {
    const author = authorOf(opinion);
    const key = `${author.name}\n${author.date}`;
    const known = hands.get(key);
    if (known === undefined) hands.set(key, { author, opinions: [opinion] });
    else known.opinions.push(opinion);
  }
  return [...hands.values()];
}

/** The plan after the edits of each hand, one after the other. A state that is no plan is passed by. */
function plansOf(yaml: string, made: readonly Opinion[], options: RenderOpinionsOptions): [Author, Plan][] {
  const plans: [Author, Plan][] = [];
  let isShared = false;
  const taken: Opinion[] = [];
  for (const { author, opinions } of handsOf(made)) {
    taken.push(...opinions);
    const draft = readDraft(applyAccepted(yaml, taken).text, options);
    // What two have made together is nobody's in particular.
    if (draft !== undefined) plans.push([isShared ? { ...author, name: NOBODY } : author, draft.plan]);
    isShared = draft === undefined;
  }
  return plans;
}

const OPEN = 'Chưa trả lời.';
const IN_DRAFT = 'Đã có trong dự thảo này.';
const LEFT = 'Chưa đưa vào dự thảo: ';
const OTHER_DRAFT = 'dự thảo ở đây đã khác';
const ALL_ROWS = 'cột của bảng chỉ đổi được cùng mọi dòng';

/** Taken, and nobody has spelt out how. */
const isForWriter = ({ answer, edit, applied }: Opinion): boolean =>
  answer === 'tiếp thu một phần' || (answer === 'tiếp thu' && edit === undefined && applied !== true);

/** What a comment says: the office's words, what is to be known of them, the answer, and why an accepted edit is not there. */
function linesOf(opinion: Opinion, { failed, apart, contradicting }: Omit<Accepted, 'text'>): string[] {
  const against = contradicting.flatMap(({ opinions }) =>
    opinions.includes(opinion) ? opinions.filter((other) => other !== opinion).map(({ office }) => office) : [],
  );
  return [
    askedWords(opinion),
    ...(opinion.note === undefined ? [] : [`[${opinion.note}]`]),
    answeredWords(opinion) || OPEN,
    ...(opinion.applied === true ? [IN_DRAFT] : []),
    ...(against.length === 0 ? [] : [`${LEFT}trái với ý kiến của ${against.join(', ')}.`]),
    ...(failed.includes(opinion) ? [`${LEFT}${apart.includes(opinion) ? ALL_ROWS : OTHER_DRAFT}.`] : []),
    ...(isForWriter(opinion) ? [`${LEFT}người soạn còn phải viết.`] : []),
  ];
}

function commentsOf(draft: Draft, opinions: readonly Opinion[], of: Omit<Accepted, 'text'>) {
  const plan = withTypedLabels(draft.plan);
  const blocks = sectionBlocks(plan);
  const parts = planParts(plan, blocks);
  const find = paragraphFinder(readPart(parts, DOCUMENT), blocks);
  const comments = opinions.map((opinion): DocumentComment => {
    const place = placeOfOpinion(opinion, draft.places);
    const words = opinion.draft.split('\n')[0] ?? '';
    return {
      paragraph: find(place?.path, place === undefined ? '' : words || (place.lines[0] ?? '')),
      author: authorOf(opinion),
      lines: linesOf(opinion, of),
    };
  });
  return { parts, comments };
}

/**
 * Renders a draft with what was said of it. All changes accepted, it reads as the plan with the accepted opinions taken in;
 * all rejected, as the draft.
 * @param yaml the text of the draft
 * @param opinions those of its file; what was taken into the plan already stands in it, and is no change
 * @returns undefined where the accepted edits together leave no whole plan
 */
export function renderOpinions(
  yaml: string,
  draft: Draft,
  opinions: readonly Opinion[],
  codec: Codec,
  options: RenderOpinionsOptions,
): RenderedOpinions | undefined {
  const { text, ...accepted } = applyAccepted(yaml, opinions);
  if (readDraft(text, options) === undefined) return undefined;
  const { parts, comments } = commentsOf(draft, opinions, accepted);
  const stages = plansOf(yaml, accepted.made, options).map(
    ([author, plan]): Stage => ({ author, parts: planParts(withTypedLabels(plan)) }),
  );
  const unchanged: Stage = { author: { name: NOBODY }, parts };
  const [first = unchanged, ...more] = stages;
  const merged = mergeDocuments(parts, [first, ...more], comments);
  const origin = { source: options.source, waived: waivedCodes(draft.plan), made: 'opinions' } as const;
  return { ...accepted, bytes: zipParts(addFingerprint(merged, origin, codec), codec) };
}
