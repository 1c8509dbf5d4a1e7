/** Assignments: from data to the sentence in parentheses, and to its place on the page. */
import type { PlanPath, ReportFinding } from '../../diagnostics/diagnostic.ts';
import type { AssignmentSource, AssignSource } from '../../generated/plan-source.ts';
import { capital } from '../../vietnamese/alphabet.ts';
import { textRun } from '../model/inline-text.ts';
import type { Assignment, Inline, Paragraph } from '../model/plan.ts';
import { ITALIC_END, ITALIC_START, type TemplateScope } from './fill-template.ts';
import type { SayPhrase } from './phrases.ts';
import type { NamedAssignments } from './scope.ts';
import type { TextCompiler } from './texts.ts';

interface Placed {
  readonly sentence: string;
  readonly origin: PlanPath;
}

/** The assignments of one item. */
export interface CompiledAssignments {
  readonly data: readonly Assignment[];
  readonly inline: readonly Placed[];
  readonly lines: readonly Placed[];
  readonly named: NamedAssignments;
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

function sentenceOf(source: AssignmentSource, say: SayPhrase): string {
  // Parentheses and full stop are the program's.
  if (source.wording !== undefined)
    return `(${capital(
      source.wording
        .trim()
        .replace(/^\((.*)\)$/s, '$1')
        .replace(/(^|[^.])\.$/, '$1'),
    )})`;
  const { lead, support, who, deadline, output } = source;
  return say('assign', { lead, support, who, deadline, output });
}

const dataOf = (source: AssignmentSource, origin: PlanPath): Assignment => ({
  lead: source.lead ?? [],
  support: source.support ?? [],
  who: source.who ?? [],
  ...(source.deadline === undefined ? {} : { deadline: source.deadline }),
  ...(source.output === undefined ? {} : { output: source.output }),
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
  const asked = new Set<string>();
  for (const [index, entry] of entries.entries()) {
    const origin = Array.isArray(source) ? [...path, index] : path;
    reportWrong(entry, origin, report);
    data.push(dataOf(entry, origin));
    const placed = { sentence: sentenceOf(entry, say), origin };
    if (entry.id !== undefined) named.set(entry.id, placed);
    else if ((entry.place ?? place) === 'inline') inline.push(placed);
    else lines.push(placed);
  }
  return {
    data,
    inline,
    lines,
    named: (id) => {
      const sentence = named.get(id)?.sentence;
      asked.add(id);
      if (sentence === undefined || place === 'line') return sentence;
      return `${ITALIC_START}${sentence}${ITALIC_END}`;
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

/** Writes assignments as paragraphs of their own. */
export function assignmentLines(
  placed: readonly Placed[],
  texts: TextCompiler,
  scope: TemplateScope,
  italic: boolean,
): Paragraph[] {
  return placed.map(({ sentence, origin }) => ({
    inlines: styled(texts.paragraph(sentence, origin, scope), italic),
    origin,
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
  const sentences = placed.flatMap(({ sentence, origin }) => [
    textRun(' '),
    ...styled(texts.paragraph(sentence, origin, scope), italic),
    textRun('.'),
  ]);
  return [...paragraphs.slice(0, -1), { ...last, inlines: [...last.inlines, ...sentences] }];
}
