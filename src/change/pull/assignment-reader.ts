/** The sentences of assignments and the data behind them: an office's phrase is run backwards where it can be. */
import type { AssignmentSource } from '../../generated/plan-source.ts';
import { assignmentAtEnd, splitBodies, withSmallStart } from '../../import/recognise/assignments.ts';
import { parenthesisAtEnd } from '../../import/recognise/parenthesis.ts';
import { withoutParentheses } from '../../plan/model/parentheses.ts';
import { chargeAtEnd } from '../../tasks/sentence-charge.ts';
import { capital } from '../../vietnamese/alphabet.ts';

/** Says who does what, as the phrase in force has it. */
export type SayAssignment = (values: AssignmentSource) => string;

type Key = 'lead' | 'support' | 'who' | 'deadline' | 'output';

const LISTS: ReadonlySet<Key> = new Set(['lead', 'support', 'who']);

/** What a phrase may name, the usual ways first. */
const COMBINATIONS: readonly (readonly Key[])[] = [
  ['lead', 'support'] as const,
  ['lead'] as const,
  ['who'] as const,
].flatMap((bodies) => [
  [...bodies, 'deadline', 'output'] as const,
  [...bodies, 'deadline'] as const,
  [...bodies, 'output'] as const,
  [...bodies],
]);

/** Stands for the first and the second entry of a value while a phrase is read; letters of private use are in no text. */
const signOf = (key: Key, second = false): string =>
  String.fromCharCode(0xe800 + ['lead', 'support', 'who', 'deadline', 'output'].indexOf(key) * 2 + (second ? 1 : 0));

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

/** Parentheses, the full stop and the first capital are the program's. */
export const bareSentence = (sentence: string): string => {
  const text = sentence
    .trim()
    .replace(/(^|[^.])\.$/, '$1')
    .trimEnd();
  return capital(withoutParentheses(text));
};

/** A phrase with one set of values in it, to be held against sentences. */
interface Pattern {
  readonly keys: readonly Key[];
  readonly pattern: RegExp;
  /** The words before the first value. */
  readonly opening: string;
  readonly separators: ReadonlyMap<Key, string>;
}

function patternOf(keys: readonly Key[], say: SayAssignment): Pattern | undefined {
  const values = Object.fromEntries(
    keys.map((key) => [key, LISTS.has(key) ? [signOf(key), signOf(key, true)] : signOf(key)]),
  );
  const sentence = bareSentence(say(values));
  const separators = new Map<Key, string>();
  let pattern = sentence;
  for (const key of keys) {
    const [first, second] = [signOf(key), signOf(key, true)];
    const isList = LISTS.has(key);
    const separator = isList ? (pattern.split(first)[1]?.split(second)[0] ?? '') : '';
    const place = isList ? `${first}${separator}${second}` : first;
    // What is not printed, or printed twice, tells nothing.
    if (pattern.split(place).length !== 2 || (isList && separator === '')) return undefined;
    separators.set(key, separator);
    pattern = pattern.replace(place, first);
  }
  const source = [...pattern]
    .map((letter) => {
      const key = keys.find((one) => signOf(one) === letter);
      return key === undefined ? escaped(letter) : `(?<${key}>.+?)`;
    })
    .join('');
  const opening = /^[^\ue800-\ue8ff]*/u.exec(pattern)?.[0] ?? '';
  return { keys, pattern: new RegExp(`^${source}$`, 'su'), opening, separators };
}

const sameBody = (a: string, b: string): boolean =>
  a.slice(0, 1).toLowerCase() === b.slice(0, 1).toLowerCase() && a.slice(1) === b.slice(1);

/** A printed list as entries: those that the plan had stay whole, however many commas they have. */
function entriesOf(text: string, old: readonly string[], separator: string): string[] {
  const isUsual = separator === ', ';
  const parts = text.split(separator);
  const known = [...old].sort((a, b) => b.split(separator).length - a.split(separator).length);
  const entries: string[] = [];
  let open: string[] = [];
  const close = (): void => {
    if (open.length > 0) entries.push(...(isUsual ? splitBodies(open.join(separator)) : open));
    open = [];
  };
  for (let at = 0; at < parts.length; ) {
    const found = known.find((entry) => {
      const length = entry.split(separator).length;
      return sameBody(parts.slice(at, at + length).join(separator), entry);
    });
    if (found === undefined) {
      const part = parts[at] ?? '';
      // A part that begins small goes on with the entry before it.
      if (isUsual && open.length === 0 && entries.length > 0 && !/^(?:\p{Lu}|các )/u.test(part))
        entries.push(`${entries.pop() ?? ''}${separator}${part}`);
      else open.push(part);
      at += 1;
      continue;
    }
    close();
    entries.push(found);
    at += found.split(separator).length;
  }
  close();
  // Those that the plan had stay as they are typed, the first one too.
  const small = withSmallStart(entries);
  return entries.map((entry, index) => (old.includes(entry) ? entry : (small[index] ?? entry)));
}

/** What a sentence of its own says of the data beside it: names, a day, a product that it does not name stay. */
function withSaid(old: AssignmentSource, sentence: string): AssignmentSource {
  const { lead = [], support = [], who = [], deadline, output } = chargeAtEnd(`(${sentence})`)?.charge ?? {};
  const bodies = {
    ...(lead.length > 0 ? { lead: [...lead], ...(support.length > 0 ? { support: [...support] } : {}) } : {}),
    ...(who.length > 0 && lead.length === 0 ? { who: [...who] } : {}),
  };
  const { lead: _lead, support: _support, who: _who, ...rest } = old;
  return {
    ...(Object.keys(bodies).length === 0 ? old : { ...bodies, ...rest }),
    ...(old.deadline === undefined || deadline === undefined ? {} : { deadline }),
    ...(old.output === undefined || output === undefined ? {} : { output }),
    wording: sentence,
  };
}

/** Reads sentences of assignments, as the phrase in force prints them. */
export class AssignmentReader {
  private readonly say: SayAssignment;
  private readonly sentences: readonly string[];
  private known: readonly Pattern[] | undefined;

  /** @param sentences those that the plan prints now, with their parentheses */
  constructor(say: SayAssignment, sentences: readonly string[]) {
    this.say = say;
    this.sentences = [...new Set(sentences)].sort((a, b) => b.length - a.length);
  }

  private get patterns(): readonly Pattern[] {
    this.known ??= COMBINATIONS.flatMap((keys) => patternOf(keys, this.say) ?? []);
    return this.known;
  }

  private startOfOne(text: string): number | undefined {
    const ended = text.replace(/(?<!\s)\s*(?:\.\s*)?$/, '');
    for (const sentence of this.sentences) {
      const bare = sentence.replace(/\.$/, '');
      const tail = ended.slice(-bare.length);
      const isAlike = tail === bare || bareSentence(tail) === bareSentence(bare);
      if (isAlike && ended !== bare && /\s$/.test(ended.slice(0, -bare.length))) return ended.length - bare.length;
    }
    const found = assignmentAtEnd(text);
    if (found !== undefined && found.start > 0) return found.start;
    const last = parenthesisAtEnd(ended, '');
    if (last === undefined || last.text === ended) return this.startOfBare(ended);
    const sentence = bareSentence(last.text);
    const isOne = this.patterns.some(({ pattern }) => pattern.test(sentence));
    return isOne ? ended.length - last.text.length - 1 : undefined;
  }

  /** Where a sentence without parentheses begins: by the words that the phrase opens with. */
  private startOfBare(text: string): number | undefined {
    for (const { opening, pattern } of this.patterns) {
      const at = opening.trim() === '' || this.isInParentheses ? -1 : text.lastIndexOf(` ${opening}`);
      if (at >= 0 && pattern.test(text.slice(at + 1))) return at;
    }
    return undefined;
  }

  private get isInParentheses(): boolean {
    return this.say({ lead: ['A'] }).startsWith('(');
  }

  /** Where the assignments begin that a text ends with. */
  startIn(text: string): number | undefined {
    let start: number | undefined;
    for (let rest = text; ; ) {
      const found = this.startOfOne(rest);
      if (found === undefined) return start;
      start = rest.slice(0, found).trimEnd().length;
      rest = rest.slice(0, start);
    }
  }

  /** Is a text an assignment and nothing else? */
  isSentence(text: string): boolean {
    const bare = bareSentence(text);
    return this.sentences.some((sentence) => bareSentence(sentence) === bare);
  }

  /** The data that the phrase prints as a sentence; undefined where it prints nothing like it. */
  read(sentence: string, old: AssignmentSource): AssignmentSource | undefined {
    const has = (keys: readonly Key[]): number => keys.filter((key) => old[key] !== undefined).length;
    for (const { keys, pattern, separators } of [...this.patterns].sort((a, b) => has(b.keys) - has(a.keys))) {
      const groups = pattern.exec(sentence)?.groups;
      if (groups === undefined) continue;
      const values: AssignmentSource = Object.fromEntries(
        keys.map((key) => {
          const text = groups[key] ?? '';
          const before = old[key];
          return [
            key,
            LISTS.has(key) ? entriesOf(text, Array.isArray(before) ? before : [], separators.get(key) ?? ', ') : text,
          ];
        }),
      );
      if (bareSentence(this.say(values)) === sentence) return values;
    }
    return undefined;
  }

  /** Is a value of the data seen on the paper? */
  private isPrinted(key: Key, data: AssignmentSource): boolean {
    const { [key]: own, ...rest } = data;
    return own !== undefined && this.say(data) !== this.say(rest);
  }

  /** Data put into the words of a sentence: what is not printed stays. */
  reworded(sentence: string, old: AssignmentSource): AssignmentSource {
    const found = old.wording === undefined ? this.read(sentence, old) : undefined;
    if (found === undefined) return withSaid(old, sentence);
    const kept = Object.entries(old).filter(([key]) => {
      const isOfPhrase = ['lead', 'support', 'who', 'deadline', 'output'].includes(key);
      return !isOfPhrase || !this.isPrinted(key as Key, old);
    });
    return { ...Object.fromEntries(kept), ...found };
  }
}
