/** The nearest of a closed list of names, for "did you mean". */
/** Edit distance with transpositions (optimal string alignment). */
export function distance(from, to) {
  const rows = [Array.from({ length: to.length + 1 }, (_, column) => column)];
  const cell = (row, column) => rows[row]?.[column] ?? Number.POSITIVE_INFINITY;
  for (let row = 1; row <= from.length; row++) {
    rows.push([row]);
    for (let column = 1; column <= to.length; column++) {
      const cost = from[row - 1] === to[column - 1] ? 0 : 1;
      const swapped = from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
      const options = [cell(row - 1, column) + 1, cell(row, column - 1) + 1, cell(row - 1, column - 1) + cost];
      if (swapped) options.push(cell(row - 2, column - 2) + 1);
      rows[row]?.push(Math.min(...options));
    }
  }
  return cell(from.length, to.length);
}
/** The known name that the typed one most probably means, if one is near enough. */
export function suggest(typed, known) {
  const limit = Math.max(1, Math.floor(typed.length / 3));
  let best;
  for (const name of known) {
    const found = distance(typed.toLowerCase(), name.toLowerCase());
    if (found <= limit && found < (best?.distance ?? Number.POSITIVE_INFINITY)) best = { name, distance: found };
  }
  return best?.name;
}
