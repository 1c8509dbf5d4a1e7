/** Communes and districts that are no more, looked up as the rules do: in the plan's own province first. */
import { findCitations } from '../../content/entities/citations.ts';
import {
  formerPlaces,
  listedPlaces,
  type PlaceLooking,
  type PlaceMatch,
} from '../../content/entities/former-places.ts';
import { isBorrowed, type PlanText } from '../../plan/model/plan-text.ts';
import type { Changes } from './changes.ts';
import { quote } from './review.ts';
import { say } from './sentences.ts';

/** Those that a text names; a document keeps the names of its time. */
export function placesIn(plan: PlanText, looking: PlaceLooking | undefined): readonly PlaceMatch[] {
  if (looking === undefined || plan.role === 'reference') return [];
  const cited = findCitations(plan.text).map(({ span }) => span);
  return formerPlaces(plan.text, looking).filter(
    ({ start, end }) =>
      !isBorrowed(plan, { start, end }) && !cited.some((span) => start >= span.start && end <= span.end),
  );
}

/** Marks them: whom the work goes to now is to be decided. */
export function markPlaces(plan: PlanText, places: readonly PlaceMatch[], changes: Changes): void {
  for (const { found, successors } of places) {
    const name = changes.isFirst(`place ${found}`) ? 'place' : 'placeAgain';
    changes.mark('place', plan.path, say(name, { quote: quote(found), successor: listedPlaces(successors) }));
  }
}
