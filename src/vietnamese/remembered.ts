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
