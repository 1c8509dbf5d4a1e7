/** Cards in a column beside a page, each as near to its place as the others let it. */

export interface StackedCard {
  /** Where it belongs, pixels from the top; undefined for what has no place: it stands with the one before it. */
  readonly wanted: number | undefined;
  readonly height: number;
}

const GAP = 8;

/** Tops from one card on, each below the one before it. */
function downFrom(cards: readonly Required<StackedCard>[], first: number): number[] {
  let least = first;
  return cards.map(({ wanted = 0, height }) => {
    const top = Math.max(wanted, least);
    least = top + height + GAP;
    return top;
  });
}

/** Tops up to a place, each above the one behind it. */
function upFrom(cards: readonly Required<StackedCard>[], last: number): number[] {
  let most = last;
  return cards
    .toReversed()
    .map(({ wanted = 0, height }) => {
      most = Math.min(wanted, most - GAP - height);
      return most;
    })
    .toReversed();
}

/**
 * Tops of cards that do not overlap, in their order.
 * @param anchor the card that stands exactly at its place: those before it go up, out of the page where there is no room
 *   for them; -1 for none
 */
export function stacked(cards: readonly StackedCard[], anchor: number): number[] {
  let before = GAP;
  const placed = cards.map(({ wanted = before, height }) => {
    before = wanted;
    return { wanted, height };
  });
  const chosen = placed[anchor];
  if (chosen === undefined) return downFrom(placed, GAP);
  return [...upFrom(placed.slice(0, anchor), chosen.wanted), ...downFrom(placed.slice(anchor), chosen.wanted)];
}
