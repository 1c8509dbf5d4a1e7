/** The opinions of a copy of the draft that came back: what it has otherwise, and what is written beside it. */
import type { PlanPath } from '../../diagnostics/diagnostic.ts';
import { lettersIn, type Manuscript, type ManuscriptBlock, type Remark } from '../../import/manuscript/manuscript.ts';
import { dayOf } from '../../import/manuscript/word/revisions.ts';
import { Similarity } from '../diff/similarity.ts';
import { normaliseSpace } from '../diff/tokenise.ts';
import type { ChangeKind } from '../pull/changes.ts';
import { dataEdits, type PlacedEdit, pathIn } from './data-edits.ts';
import { type Draft, namedPlace, wordsAt } from './draft.ts';
import { kindOfEdit } from './kinds.ts';
import type { FoundOpinion } from './opinion.ts';
import type { PlanPlace } from './places.ts';

/** What could not be made an edit: its words, and the place in the plan that came of the others. */
export interface LeftChange {
  readonly kind: ChangeKind;
  readonly path: PlanPath;
  readonly old?: string;
  readonly fresh?: string;
  /** Why it could not be taken in. */
  readonly code?: string;
}

/** How words look is nobody's opinion of a plan. */
const LOOKS: ReadonlySet<string> = new Set(['pull/look-not-taken']);

const editKey = ({ edit }: PlacedEdit): string => JSON.stringify(edit);

/** The nearest place around a path that the draft has too. */
function inDraft(draft: Draft, changed: Draft, path: PlanPath): PlanPath | undefined {
  for (let end = path.length; end > 0; end--) {
    const found = pathIn(changed.data, draft.data, path.slice(0, end));
    if (found !== undefined) return found;
  }
  return undefined;
}

function ofEdit({ edit, fresh }: PlacedEdit, draft: Draft, changed: Draft): FoundOpinion {
  const old = edit.op === 'insert' || !('from' in edit) ? '' : wordsAt(draft, edit.path);
  const asked = edit.op === 'remove' ? '' : wordsAt(changed, fresh);
  const at = edit.op === 'insert' ? [...edit.path.slice(0, -1), Math.max(0, Number(edit.path.at(-1)) - 1)] : edit.path;
  return {
    path: at,
    place: namedPlace(draft, at, 'chắc'),
    draft: old,
    asked,
    kind: kindOfEdit(edit, old, asked),
    edit,
  };
}

function ofLeft({ path, old = '', fresh = '' }: LeftChange, draft: Draft, changed: Draft): FoundOpinion {
  const at = inDraft(draft, changed, path);
  return {
    ...(at === undefined ? {} : { path: at }),
    place: namedPlace(draft, at, 'đoán'),
    draft: old,
    asked: fresh,
    kind: fresh === '' ? 'bỏ' : old === '' ? 'thêm' : 'sửa câu chữ',
    note: 'chưa thành sửa đổi đưa thẳng vào kế hoạch được',
  };
}

/**
 * What a copy asks for by its changes.
 * @param changed the plan that comes of the copy
 * @param left what of the copy that plan has not
 * @param without changes that are another's: the plan that comes of the copy without those of an author
 */
export function changesOf(draft: Draft, changed: Draft, left: readonly LeftChange[], without?: Draft): FoundOpinion[] {
  const known = new Set(without === undefined ? [] : dataEdits(draft.data, without.data).map(editKey));
  const edits = dataEdits(draft.data, changed.data).filter((edit) => !known.has(editKey(edit)));
  const loose = left.filter(({ kind, code = '' }) => (kind === 'left' || kind === 'conflict') && !LOOKS.has(code));
  return [
    ...edits.map((edit) => ofEdit(edit, draft, changed)),
    ...loose.map((change) => ofLeft(change, draft, changed)),
  ];
}

/** A remark with the letters that it stands beside. */
interface Anchored {
  readonly remark: Remark;
  readonly letters: string;
  /** Which of the paragraphs with these letters it is, from 0. */
  readonly ordinal: number;
}

function anchored({ sections, notes }: Manuscript): Anchored[] {
  const counts = new Map<string, number>();
  const found: Anchored[] = [];
  const visit = (blocks: readonly ManuscriptBlock[]): void => {
    for (const block of blocks) {
      if (block.kind === 'table') for (const cell of block.rows.flat()) visit(cell.blocks);
      else {
        const letters = normaliseSpace(lettersIn(block)).trim();
        const ordinal = counts.get(letters) ?? 0;
        counts.set(letters, ordinal + 1);
        found.push(...block.comments.map((remark) => ({ remark, letters, ordinal })));
      }
    }
  };
  for (const { blocks } of sections) visit(blocks);
  for (const paragraphs of notes.values()) visit(paragraphs);
  return found;
}

/** A line of a place without the signs that the page puts around it. */
const bare = (line: string): string =>
  normaliseSpace(line)
    .replace(/^[-+]\s*/, '')
    .replace(/[;.,:]+$/, '')
    .trim();

const ALIKE = 0.5;

/** Places by the words of one of their lines. */
function placeOfLetters(places: readonly PlanPlace[]): (anchor: Anchored) => { place?: PlanPlace; isExact: boolean } {
  const lines = places.flatMap((place) =>
    place.lines.flatMap((line) => line.split('\n')).map((line) => ({ place, line: bare(line) })),
  );
  return ({ letters, ordinal }) => {
    const wanted = bare(letters);
    const equal = lines.filter(({ line }) => line.toLocaleLowerCase('vi') === wanted.toLocaleLowerCase('vi'));
    const exact = equal[Math.min(ordinal, equal.length - 1)];
    if (exact !== undefined) return { place: exact.place, isExact: true };
    const holding = lines.filter(({ line }) => line.length > 8 && wanted.includes(line));
    if (holding[0] !== undefined) return { place: holding[0].place, isExact: holding.length === 1 };
    const similarity = new Similarity([wanted, ...lines.map(({ line }) => line)]);
    const [best] = lines
      .map(({ place, line }) => ({ place, alike: similarity.ofTexts(wanted, line) }))
      .sort((a, b) => b.alike - a.alike);
    return best !== undefined && best.alike >= ALIKE ? { place: best.place, isExact: false } : { isExact: false };
  };
}

function whoseRemark({ author, date }: Remark): Pick<FoundOpinion, 'author' | 'date'> {
  const day = dayOf(date);
  return { ...(author === '' ? {} : { author }), ...(day === '' ? {} : { date: day }) };
}

/**
 * What is written beside a copy.
 * @param manuscript the copy with none of its pending changes
 */
export function remarksOf(draft: Draft, manuscript: Manuscript): FoundOpinion[] {
  const find = placeOfLetters(draft.places);
  const beside = anchored(manuscript).map((anchor): FoundOpinion => {
    const { place, isExact } = find(anchor);
    return {
      ...(place === undefined ? {} : { path: place.path }),
      place: namedPlace(draft, place?.path, place === undefined ? 'không rõ' : isExact ? 'chắc' : 'đoán'),
      // Where the copy says something else, what the draft says is in the plan.
      draft: isExact || place === undefined ? anchor.letters : place.lines.join('\n'),
      asked: anchor.remark.text,
      kind: 'ý kiến chung',
      ...whoseRemark(anchor.remark),
    };
  });
  const loose = (manuscript.otherComments ?? []).map(
    (remark): FoundOpinion => ({
      place: { number: '', sure: 'không rõ' },
      draft: '',
      asked: remark.text,
      kind: 'ý kiến chung',
      ...whoseRemark(remark),
    }),
  );
  return [...beside, ...loose];
}
