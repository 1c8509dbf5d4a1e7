/** Assignments: from data to the sentence in parentheses, and to its place on the page. */
import type { PlanPath, ReportFinding } from '../../diagnostics/diagnostic.ts';
import type { AssignmentSource, AssignSource } from '../../generated/plan-source.ts';
import { capital } from '../../vietnamese/alphabet.ts';
import { parseDate } from '../../vietnamese/dates.ts';
import { textRun } from '../model/inline-text.ts';
import { opensInParentheses, withoutParentheses } from '../model/parentheses.ts';
import type { Assignment, AssignmentBasis, Inline, Paragraph } from '../model/plan.ts';
import type { SourceValue } from '../model/plan-text.ts';
import { ITALIC_END, ITALIC_START, type TemplateScope } from './fill-template.ts';
import { optional } from './optional.ts';
import type { SayPhrase } from './phrases.ts';
import type { MadeSentence, NamedAssignments } from './scope.ts';
import type { TextCompiler } from './texts.ts';
import { originsIn } from './value-origins.ts';

/** A sentence with the place of the assignment that it was made of. */
interface Placed extends MadeSentence {
  /** It ends with a full stop of its own. */
  readonly hasStop: boolean;
  readonly origin: PlanPath;
}

/** A text of an assignment's data, with whether the sentence shows it. */
interface AssignedValue {
  readonly path: PlanPath;
  readonly text: string;
  readonly isPrinted: () => boolean;
}

/** The assignments of one item. */
export interface CompiledAssignments {
  readonly data: readonly Assignment[];
  readonly inline: readonly Placed[];
  readonly lines: readonly Placed[];
  readonly named: NamedAssignments;
  readonly values: readonly AssignedValue[];
  /** Reports named ones that no text has placed. */
  readonly reportUnplaced: () => void;
}

export interface AssignmentContext {
  readonly place: 'inline' | 'line';
  readonly say: SayPhrase;
  readonly report: ReportFinding;
}

function reportWrong(source: AssignmentSource, path: PlanPath, report: ReportFinding): void {
  const { lead, support, who, wording } = source;
  if (who !== undefined && (lead !== undefined || support !== undefined)) report('plan/assign-who-and-lead', { path });
  else if (wording === undefined && support !== undefined && lead === undefined)
    report('plan/assign-support-without-lead', { path });
  else if (wording === undefined && lead === undefined && who === undefined) report('plan/assign-nobody', { path });
}

const withoutStop = (text: string): string => text.replace(/(^|[^.])\.$/, '$1');

/** The words of a typed sentence; parentheses and full stop are the program's. */
const bareWording = (wording: string): string => withoutStop(withoutParentheses(withoutStop(wording.trim())));

type Sentence = Pick<Placed, 'sentence' | 'hasStop'>;

/** A typed sentence as the phrase in force sets its own: in parentheses, or as a sentence of the text. */
function typedSentence(wording: string, say: SayPhrase): Sentence {
  const own = say('assign', { lead: ['A'] });
  const bare = bareWording(wording);
  if (!own.startsWith('('))
    return { sentence: `${capital(withoutStop(wording.trim()))}${own.endsWith('.') ? '.' : ''}`, hasStop: false };
  // "(Sở A chủ trì), có ký cam kết" has its parentheses where they belong; a second pair would take in what stands outside.
  return opensInParentheses(bare)
    ? { sentence: `${bare}.`, hasStop: true }
    : { sentence: `(${capital(bare)})`, hasStop: false };
}

function sentenceOf(source: AssignmentSource, say: SayPhrase): Sentence {
  if (source.wording !== undefined) return typedSentence(source.wording, say);
  const { lead, support, who, deadline, output } = source;
  return { sentence: say('assign', { lead, support, who, deadline, output }), hasStop: false };
}

/** Every text of an assignment's data. */
function valuesOf(
  { lead, support, who, deadline, output, wording }: AssignmentSource,
  path: PlanPath,
): (SourceValue & { readonly typed?: string })[] {
  const bodies = Object.entries({ lead, support, who }).flatMap(([key, list = []]) =>
    list.map((text, index) => ({ path: [...path, key, index], text })),
  );
  const texts = Object.entries({ deadline, output }).flatMap(([key, text]) =>
    text === undefined ? [] : [{ path: [...path, key], text }],
  );
  if (wording === undefined) return [...bodies, ...texts];
  const text = bareWording(wording);
  return [...bodies, ...texts, { path: [...path, 'wording'], text, typed: wording, offset: wording.indexOf(text) }];
}

/** What no phrase is given: it is never printed, so that no stretch of a sentence can have come from it. */
const unprintedOf = ({ person, authority, basis }: AssignmentSource, path: PlanPath): SourceValue[] =>
  Object.entries({ person, authority, 'basis.issuer': basis?.issuer, 'basis.subject': basis?.subject }).flatMap(
    ([key, text]) => (text === undefined ? [] : [{ path: [...path, ...key.split('.')], text }]),
  );

function basisOf({ basis }: AssignmentSource): AssignmentBasis | undefined {
  if (basis === undefined) return undefined;
  const { number, date, issuer, subject } = basis;
  const given = date === undefined ? undefined : parseDate(String(date));
  return { number, ...optional('date', given), ...optional('issuer', issuer), ...optional('subject', subject) };
}

const dataOf = (source: AssignmentSource, origin: PlanPath): Assignment => ({
  lead: source.lead ?? [],
  support: source.support ?? [],
  who: source.who ?? [],
  ...optional('deadline', source.deadline),
  ...optional('output', source.output),
  ...optional('person', source.person),
  ...optional('authority', source.authority),
  ...optional('basis', basisOf(source)),
  origin,
});

/** Sorts the assignments of an item by where they are printed. */
export function compileAssignments(
  source: AssignSource | undefined,
  path: PlanPath,
  context: AssignmentContext,
): CompiledAssignments {
  const { place, say, report } = context;
  const entries = source === undefined ? [] : [source].flat();
  const data: Assignment[] = [];
  const inline: Placed[] = [];
  const lines: Placed[] = [];
  const named = new Map<string, Placed>();
  const values: AssignedValue[] = [];
  const asked = new Set<string>();
  for (const [index, entry] of entries.entries()) {
    const origin = Array.isArray(source) ? [...path, index] : path;
    reportWrong(entry, origin, report);
    data.push(dataOf(entry, origin));
    const { sentence, hasStop } = sentenceOf(entry, say);
    const own = valuesOf(entry, origin);
    // A typed sentence repeats nothing but itself: the bodies beside it are data.
    const shown = entry.wording === undefined ? own : own.slice(-1);
    const placed = { sentence, hasStop, sources: shown, origin };
    const isPrinted = (path: PlanPath): boolean => originsIn(sentence, shown).some((found) => found.path === path);
    values.push(
      ...own.map(({ path, text, typed = text }) => ({ path, text: typed, isPrinted: () => isPrinted(path) })),
      ...unprintedOf(entry, origin).map((value) => ({ ...value, isPrinted: () => false })),
    );
    if (entry.id !== undefined) named.set(entry.id, placed);
    else if ((entry.place ?? place) === 'inline') inline.push(placed);
    else lines.push(placed);
  }
  return {
    data,
    inline,
    lines,
    values,
    named: (id) => {
      const found = named.get(id);
      asked.add(id);
      if (found === undefined || place === 'line') return found;
      return { ...found, sentence: `${ITALIC_START}${found.sentence}${ITALIC_END}` };
    },
    reportUnplaced: () => {
      for (const [id, { origin }] of named) {
        if (!asked.has(id)) report('text/assignment-not-placed', { path: [...origin, 'id'] }, { id });
      }
    },
  };
}

// Assignments are italic in a plan whose layout puts them inline, wherever they stand.
function styled(paragraph: Paragraph, italic: boolean): Inline[] {
  return paragraph.inlines.map((inline) => (inline.kind === 'text' && italic ? { ...inline, italic: true } : inline));
}

const compileSentence = ({ sentence, sources, origin }: Placed, texts: TextCompiler, scope: TemplateScope): Paragraph =>
  texts.paragraph(sentence, origin, scope, undefined, { path: origin, sentence: { text: sentence, sources } });

/** Writes assignments as paragraphs of their own. */
export function assignmentLines(
  placed: readonly Placed[],
  texts: TextCompiler,
  scope: TemplateScope,
  italic: boolean,
): Paragraph[] {
  return placed.map((sentence) => ({
    inlines: styled(compileSentence(sentence, texts, scope), italic),
    origin: sentence.origin,
  }));
}

/** Adds assignments to the end of a text's last paragraph, each followed by a full stop. */
export function appendAssignments(
  paragraphs: readonly Paragraph[],
  placed: readonly Placed[],
  texts: TextCompiler,
  scope: TemplateScope,
  italic: boolean,
): Paragraph[] {
  const last = paragraphs.at(-1);
  if (last === undefined || placed.length === 0) return [...paragraphs];
  const sentences = placed.flatMap((sentence) => [
    textRun(' '),
    ...styled(compileSentence(sentence, texts, scope), italic),
    ...(sentence.hasStop ? [] : [textRun('.')]),
  ]);
  return [...paragraphs.slice(0, -1), { ...last, inlines: [...last.inlines, ...sentences] }];
}
