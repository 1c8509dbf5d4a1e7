/** Answers about words and texts that are asked for again and again. */

/** How much room the answer about a text takes. */
type RoomOf = (text: string) => number;

/** For answers as long as their texts: letters, and what the shortest text takes besides. */
const LEAST_ROOM = 16;
export const asLongAsText: RoomOf = ({ length }) => length + LEAST_ROOM;

/** A plan's texts, and more: each is asked about by several, one after another, and again when the plan is edited. */
export const LATEST_LETTERS = 500_000;

/**
 * The same function, each text answered once as long as there is room.
 * @param most how much is kept, by number of answers unless `roomOf` says otherwise; then all are forgotten, so that a
 * long run holds no more than that
 */
export function remembered<Answer>(
  answerTo: (text: string) => Answer,
  most: number,
  roomOf: RoomOf = () => 1,
): (text: string) => Answer {
  const known = new Map<string, { readonly answer: Answer }>();
  let taken = 0;
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before.answer;
    if (taken >= most) {
      known.clear();
      taken = 0;
    }
    const answer = answerTo(text);
    known.set(text, { answer });
    taken += roomOf(text);
    return answer;
  };
}

/** Keeps the last answer about each thing, as long as it is asked with the same words. */
export function lastAnswers<Source extends object, Answer>(): (
  source: Source,
  words: string,
  answer: () => Answer,
) => Answer {
  const known = new WeakMap<Source, { readonly words: string; readonly answer: Answer }>();
  return (source, words, answer) => {
    const before = known.get(source);
    if (before?.words === words) return before.answer;
    const made = answer();
    known.set(source, { words, answer: made });
    return made;
  };
}

/**
 * `remembered` for a function of a text and of something that it is looked up in.
 * @param most how much is kept for each of the latter
 */
export function rememberedWith<Source extends object, Answer>(
  answerTo: (text: string, source: Source) => Answer,
  most: number,
  roomOf?: RoomOf,
): (text: string, source: Source) => Answer {
  const known = new WeakMap<Source, (text: string) => Answer>();
  return (text, source) => {
    const ask = known.get(source) ?? remembered((asked) => answerTo(asked, source), most, roomOf);
    known.set(source, ask);
    return ask(text);
  };
}
