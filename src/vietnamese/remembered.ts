/** Answers about words and texts that are asked for again and again. */

/**
 * The same function, each text answered once as long as there is room.
 * @param most how many answers are kept; then all are forgotten, so that a long run holds no more than that
 */
export function remembered<Answer>(answerTo: (text: string) => Answer, most: number): (text: string) => Answer {
  const known = new Map<string, { readonly answer: Answer }>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before.answer;
    if (known.size >= most) known.clear();
    const answer = answerTo(text);
    known.set(text, { answer });
    return answer;
  };
}

/**
 * The same for a function of a text and of something that it is looked up in.
 * @param most how many texts are kept for each of the latter
 */
export function rememberedWith<Source extends object, Answer>(
  answerTo: (text: string, source: Source) => Answer,
  most: number,
): (text: string, source: Source) => Answer {
  const known = new WeakMap<Source, (text: string) => Answer>();
  return (text, source) => {
    const ask = known.get(source) ?? remembered((asked) => answerTo(asked, source), most);
    known.set(source, ask);
    return ask(text);
  };
}
