/** Opinions of one file as they are kept: in the plan as it is now, each with a name that stays. */
import { digestOf } from '../../tasks/task-id.ts';
import { isSame, valueIn } from '../pull/plan-data.ts';
import { pathIn } from './data-edits.ts';
import { type Draft, namedPlace } from './draft.ts';
import type { DataEdit, FoundOpinion, Opinion } from './opinion.ts';

/** An opinion with the office that it is of. */
export interface OwnedOpinion extends FoundOpinion {
  readonly office: string;
  readonly file: string;
}

const CHANGED = 'dự thảo đã sửa chỗ này sau khi gửi';

/** An edit of the draft that was sent as an edit of the plan; undefined where something else stands there now. */
function movedEdit(edit: DataEdit, sent: Draft, plan: Draft): DataEdit | undefined {
  if (edit.op === 'insert') return movedInsert(edit, sent, plan);
  if (edit.op === 'set' && !('from' in edit)) {
    const around = pathIn(sent.data, plan.data, edit.path.slice(0, -1));
    const path = around === undefined ? undefined : [...around, edit.path.at(-1) ?? ''];
    return path === undefined || valueIn(plan.data, path) !== undefined ? undefined : { ...edit, path };
  }
  const path = pathIn(sent.data, plan.data, edit.path);
  return path !== undefined && isSame(valueIn(plan.data, path), edit.from) ? { ...edit, path } : undefined;
}

/** An entry goes behind the one that it was put behind, or before the one that it was put before. */
function movedInsert(edit: Extract<DataEdit, { op: 'insert' }>, sent: Draft, plan: Draft): DataEdit | undefined {
  const [list, index] = [edit.path.slice(0, -1), Number(edit.path.at(-1))];
  for (const [at, offset] of [
    [index - 1, 1],
    [index, 0],
  ] as const) {
    const found = at < 0 ? undefined : pathIn(sent.data, plan.data, [...list, at]);
    if (found !== undefined) return { ...edit, path: [...found.slice(0, -1), Number(found.at(-1)) + offset] };
  }
  return undefined;
}

/** The place of an opinion in the plan as it is now. */
function moved(opinion: FoundOpinion, sent: Draft, plan: Draft): Omit<FoundOpinion, 'path'> {
  const { path, edit, ...about } = opinion;
  if (sent === plan || path === undefined) return { ...about, ...(edit === undefined ? {} : { edit }) };
  const now = pathIn(sent.data, plan.data, path);
  const fresh = edit === undefined ? undefined : movedEdit(edit, sent, plan);
  const isLost = edit !== undefined && fresh === undefined;
  const note = isLost ? { note: [about.note, CHANGED].filter((one) => one !== undefined).join('; ') } : {};
  const place = now === undefined ? { ...about.place, sure: 'đoán' as const } : namedPlace(plan, now, about.place.sure);
  return { ...about, place, ...(fresh === undefined ? {} : { edit: fresh }), ...note };
}

/** What a file tells of the draft that it was written about: its text, nothing but that it is a copy, nothing. */
export type Basis = 'draft' | 'copy' | 'letter';

/**
 * What opinions are known by. Only where the draft is known do places stay what they were: of another copy the words
 * are held against the plan as it is at the time, and a letter is known by its own.
 */
const NAMED_BY: Readonly<Record<Basis, (opinion: FoundOpinion) => readonly string[]>> = {
  draft: ({ draft, asked, place, edit }) => [
    draft,
    asked,
    place.number,
    edit === undefined ? '' : JSON.stringify([edit.op, edit.path]),
  ],
  copy: ({ draft, asked }) => [draft, asked],
  letter: ({ asked }) => [asked],
};

/**
 * Names opinions, and puts them where they belong in the plan. A name is the same however often a file is read, and
 * whatever has become of the plan.
 * @param sent the draft that they were held against
 */
export function settled(opinions: readonly OwnedOpinion[], sent: Draft, plan: Draft, basis: Basis): Opinion[] {
  return opinions.map(({ office, file, ...opinion }) => {
    const id = digestOf([office, ...NAMED_BY[basis](opinion)].join('\n'));
    return { id, office, file, ...moved(opinion, sent, plan) };
  });
}

/** Each of one name once: an office may send the same twice, in the copy and in its letter. */
export function withoutKnown(opinions: readonly Opinion[], known: readonly Opinion[]): Opinion[] {
  const ids = new Set(known.map(({ id }) => id));
  return opinions.filter(({ id }) => {
    const isNew = !ids.has(id);
    ids.add(id);
    return isNew;
  });
}
