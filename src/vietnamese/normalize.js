/** Unicode: text is kept in NFC (nd30 PG-08), with the way back to the positions it was typed at. */
// A letter with the combining marks that follow it: the unit that NFC may compose.
const CLUSTER = /[^\p{M}]\p{M}*|\p{M}+/gsu;
/** Composes a text; where it already is NFC nothing is copied. */
export function toNfc(typed) {
  const text = typed.normalize('NFC');
  if (text === typed) return { text, offsets: (index) => index };
  const offsets = [];
  for (const { 0: cluster, index } of typed.matchAll(CLUSTER)) {
    const composed = cluster.normalize('NFC');
    for (let unit = 0; unit < composed.length; unit++) offsets.push(index + Math.min(unit, cluster.length - 1));
  }
  offsets.push(typed.length);
  return { text, offsets: (index) => offsets[Math.min(index, offsets.length - 1)] ?? typed.length };
}
