/** A draft as opinions are held against it: its data, its printed texts, its places. */
import type { PlanPath } from '../../diagnostics/diagnostic.ts';
import { isUnder } from '../../diagnostics/plan-path.ts';
import type { CompiledPlan } from '../../plan/compile/compile.ts';
import type { Plan } from '../../plan/model/plan.ts';
import type { PlanText } from '../../plan/model/plan-text.ts';
import type { PlanSource } from '../../plan/source/read.ts';
import { valueIn } from '../pull/plan-data.ts';
import { rawWords, typedData } from './data-edits.ts';
import type { OpinionPlace } from './opinion.ts';
import { type PlanPlace, placeAt, placeId, placesOf } from './places.ts';

export interface Draft {
  readonly plan: Plan;
  readonly data: unknown;
  readonly texts: readonly PlanText[];
  readonly places: readonly PlanPlace[];
}

export const draftOf = (source: PlanSource, { plan, texts }: CompiledPlan): Draft => ({
  plan,
  data: typedData(source),
  texts,
  places: placesOf(plan),
});

/** More texts than these are cells of a table. */
const PARAGRAPHS = 3;

/** The words of a value as they are printed; as they are typed where nothing of it is. */
export function wordsAt({ texts, data }: Draft, path: PlanPath): string {
  const below = texts.filter((text) => isUnder(text.path, path));
  const printed = below.filter(({ shown }) => shown === 'itself');
  const words = (printed.length > 0 ? printed : below).map(({ text }) => text);
  if (words.length === 0) return rawWords(valueIn(data, path)).trim();
  return words.join(words.length > PARAGRAPHS ? ' ' : '\n').trim();
}

/** The place of a path, as surely as the path is known. */
export function namedPlace({ places }: Draft, path: PlanPath | undefined, sure: OpinionPlace['sure']): OpinionPlace {
  const place = path === undefined ? undefined : placeAt(places, path);
  return place === undefined ? { number: '', sure } : { id: placeId(place), number: place.number, sure };
}
