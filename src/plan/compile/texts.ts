/** Texts of the source to paragraphs: variables filled in, then marks read, notes numbered. */
import type { PlanPath, ReportFinding } from '../../diagnostics/diagnostic.ts';
import { hasTypedEndMark, withoutTypedEndMark } from '../model/end-mark.ts';
import type { Footnote, Inline, Paragraph } from '../model/plan.ts';
import type { FilledSpan, PlanText } from '../model/plan-text.ts';
import type { Recent } from '../model/recent.ts';
import { fillTemplate, hasBraces, type TemplateScope } from './fill-template.ts';
import { type MarkedNote, type MarkedText, readMarks } from './inline-marks.ts';
import { type TextBase, textOf, typedIn } from './printed-text.ts';

/** The notes that the marks of one item may mean. */
export interface NoteScope {
  readonly notes: Readonly<Record<string, string>>;
  readonly path: PlanPath;
  /** Numbers already given, by id. */
  readonly numbers: Map<string, number>;
  /** True for a text that stands alone: it has no place for notes yet. */
  readonly isBare: boolean;
}

export const noteScope = (notes: Readonly<Record<string, string>> | undefined, path: PlanPath): NoteScope => ({
  notes: notes ?? {},
  path,
  numbers: new Map(),
  isBare: false,
});

/** The scope of a plain text where `{ text, footnotes }` could stand. */
export const bareScope = (path: PlanPath): NoteScope => ({ ...noteScope({}, path), isBare: true });

const trimStart = (spans: readonly FilledSpan[]): FilledSpan[] => {
  const [first, ...rest] = spans;
  if (first === undefined || first.literal) return [...spans];
  const text = first.text.trimStart();
  return [{ ...first, text, start: first.start + first.text.length - text.length }, ...rest];
};

const trimEnd = (spans: readonly FilledSpan[]): FilledSpan[] => {
  const last = spans.at(-1);
  if (last === undefined || last.literal) return [...spans];
  return [...spans.slice(0, -1), { ...last, text: last.text.trimEnd() }];
};

/** Cuts spans at line feeds that the author typed; what is filled in stays in one span. */
function cutLines(spans: readonly FilledSpan[]): FilledSpan[][] {
  const lines: FilledSpan[][] = [[]];
  for (const span of spans) {
    if (span.literal || !span.text.includes('\n')) {
      lines.at(-1)?.push(span);
      continue;
    }
    let start = span.start;
    for (const [index, text] of span.text.split('\n').entries()) {
      if (index > 0) lines.push([]);
      lines.at(-1)?.push({ ...span, text, start });
      start += text.length + 1;
    }
  }
  return lines.map((line) => trimEnd(trimStart(line))).filter((line) => line.some(({ text }) => text !== ''));
}

/** A line break that is no blank line: who types it may not mean a paragraph. */
const SINGLE_BREAK = /\S[^\S\n]*\n[^\S\n]*\S/;

/** The end mark where it stands last in the value as typed. */
const TYPED_END_MARK = /\.?\/\.(?=\s*$)/;

/** The lines of a text: as they are filled in, and with their marks read. */
export interface ReadText {
  readonly filled: readonly (readonly FilledSpan[])[];
  readonly marked: readonly MarkedText[];
}

function readText(spans: readonly FilledSpan[]): ReadText {
  const filled = cutLines(spans);
  return { filled, marked: filled.map(readMarks) };
}

/** How a text comes to be: made when somebody looks for words. */
interface PendingText {
  readonly path: PlanPath;
  readonly make: () => PlanText;
  made?: PlanText;
}

/** How many texts and notes were compiled up to a place. */
interface TextPlace {
  readonly texts: number;
  readonly notes: number;
}

/** Texts and notes that were compiled one after the other. */
export interface CompiledTexts {
  readonly texts: readonly PendingText[];
  readonly notes: readonly Footnote[];
}

/** Compiles the texts of one plan; footnotes are numbered in the order in which it meets their marks. */
export class TextCompiler {
  readonly footnotes: Footnote[] = [];
  /** In the order of the page. */
  private readonly pending: PendingText[] = [];
  private readonly report: ReportFinding;
  private readonly formOf: (path: PlanPath) => 'literal' | 'folded';

  private readonly recent: Recent<ReadText> | undefined;

  /** @param recent texts of the plan before, where many are much alike */
  constructor(report: ReportFinding, formOf: (path: PlanPath) => 'literal' | 'folded', recent?: Recent<ReadText>) {
    this.report = report;
    this.formOf = formOf;
    this.recent = recent;
  }

  /** A text that calls nothing reads the same wherever it stands. */
  private read(text: string, path: PlanPath, scope: TemplateScope): ReadText {
    const make = (): ReadText => readText(fillTemplate(text, path, scope, this.report));
    return this.recent === undefined || hasBraces(text) ? make() : this.recent.of(text, make);
  }

  /** A text that may have several paragraphs. */
  paragraphs(text: string, path: PlanPath, scope: TemplateScope, notes?: NoteScope): Paragraph[] {
    const lines = this.lines(text, path, scope, notes);
    if (text.includes('\n') && SINGLE_BREAK.test(text) && this.formOf(path) === 'literal')
      this.report('text/line-breaks-become-paragraphs', { path });
    return lines.map((line) => this.withoutEndMark(line, text));
  }

  /** The end mark is the program's: where somebody typed it, a full stop is meant. */
  private withoutEndMark(paragraph: Paragraph, typed: string): Paragraph {
    if (!hasTypedEndMark(paragraph.inlines)) return paragraph;
    const mark = TYPED_END_MARK.exec(typed);
    const fixes =
      mark === null
        ? []
        : [{ path: paragraph.origin, within: { start: mark.index, end: mark.index + mark[0].length }, text: '.' }];
    this.report('text/typed-end-mark', { path: paragraph.origin }, undefined, fixes);
    return { ...paragraph, inlines: withoutTypedEndMark(paragraph.inlines) };
  }

  /**
   * A text that is one paragraph.
   * @param base where the letters of a sentence come from that was made of other values
   */
  paragraph(text: string, path: PlanPath, scope: TemplateScope, notes?: NoteScope, base?: TextBase): Paragraph {
    const lines = this.lines(text, path, scope, notes, base);
    if (lines.length > 1) this.report('text/paragraph-not-here', { path });
    return { inlines: lines.flatMap(({ inlines }) => inlines), origin: path };
  }

  /** A text whose line feeds are lines: titles, names of bodies. */
  lines(
    text: string,
    path: PlanPath,
    scope: TemplateScope,
    notes?: NoteScope,
    base: TextBase = typedIn(path),
  ): Paragraph[] {
    const { filled, marked } = this.read(text, path, scope);
    // A note is a text of its own: it comes after the text that marks it.
    this.pending.push({ path: base.path, make: () => textOf(base, filled, marked) });
    return marked.map((line) => {
      this.reportUnclosed(line, path);
      this.reportBeside(line, path);
      return { inlines: line.inlines.flatMap((inline) => this.inline(inline, path, scope, notes)), origin: path };
    });
  }

  /** How far it has come. */
  get place(): TextPlace {
    return { texts: this.pending.length, notes: this.footnotes.length };
  }

  /** What was compiled since a place. */
  since({ texts, notes }: TextPlace): CompiledTexts {
    return { texts: this.pending.slice(texts), notes: this.footnotes.slice(notes) };
  }

  /** Goes on behind what was compiled before. */
  takeIn({ texts, notes }: CompiledTexts): void {
    this.pending.push(...texts);
    this.footnotes.push(...notes);
  }

  /** Compiles a text that does not stand on the page by itself. */
  aside<Result>(compile: () => Result): Result {
    const count = this.pending.length;
    const result = compile();
    this.pending.length = count;
    return result;
  }

  /** A value that sentences are made of, filled in as far as it can be; what is wrong with it is said elsewhere. */
  value(text: string, path: PlanPath, scope: TemplateScope, isPrinted: () => boolean): void {
    const make = (): PlanText => {
      const filled = cutLines(fillTemplate(text, path, scope, () => undefined));
      return { ...textOf(typedIn(path), filled, filled.map(readMarks)), shown: isPrinted() ? 'within' : 'not' };
    };
    this.pending.push({ path, make });
  }

  /** A value that no page shows: filled in here, since nothing else says what is wrong with it. */
  data(text: string, path: PlanPath, scope: TemplateScope): string {
    this.value(text, path, scope, () => false);
    return fillTemplate(text, path, scope, this.report)
      .map(({ text: part }) => part)
      .join('')
      .replace(/\s+/g, ' ')
      .trim();
  }

  /**
   * The texts that were compiled, in the order of the page; each is made once.
   * @param isAsked whether the text of a place is asked for
   */
  texts(isAsked: (path: PlanPath) => boolean = () => true): readonly PlanText[] {
    const asked = this.pending.filter(({ path }) => isAsked(path));
    return asked.map((text) => {
      text.made ??= text.make();
      return text.made;
    });
  }

  /** Notes that no text has marked would be lost: they are reported. */
  reportUnmarked(notes: NoteScope): void {
    for (const id of Object.keys(notes.notes)) {
      if (!notes.numbers.has(id))
        this.report('text/note-without-mark', { path: [...notes.path, id], part: 'key' }, { id });
    }
  }

  private reportUnclosed({ unclosed }: MarkedText, path: PlanPath): void {
    for (const { mark, at } of unclosed) this.report('text/unclosed-mark', { path, within: at }, { mark });
  }

  /** The numbers of two notes without anything between them are read as one. */
  private reportBeside({ inlines }: MarkedText, path: PlanPath): void {
    for (const [index, inline] of inlines.entries()) {
      const before = inlines[index - 1];
      if (inline.kind !== 'note' || before?.kind !== 'note') continue;
      const within = { start: before.at.start, end: inline.at.end };
      this.report('text/notes-side-by-side', { path, within }, { ids: `[^${before.id}]^,^ [^${inline.id}]` });
    }
  }

  private inline(
    inline: MarkedText['inlines'][number],
    path: PlanPath,
    scope: TemplateScope,
    notes?: NoteScope,
  ): Inline[] {
    if (inline.kind === 'text') return [inline];
    return this.note(inline, path, scope, notes);
  }

  private note({ id, at }: MarkedNote, path: PlanPath, scope: TemplateScope, notes?: NoteScope): Inline[] {
    if (notes === undefined) {
      this.report('text/footnote-not-here', { path, within: at }, { id });
      return [];
    }
    const known = notes.numbers.get(id);
    if (known !== undefined) return [{ kind: 'note', note: known, again: true }];
    const text = Object.hasOwn(notes.notes, id) ? notes.notes[id] : undefined;
    if (text === undefined) {
      this.report(
        notes.isBare ? 'text/footnote-in-plain-text' : 'text/footnote-without-note',
        { path, within: at },
        { id },
      );
      return [];
    }
    const number = this.footnotes.length + 1;
    const origin = [...notes.path, id];
    notes.numbers.set(id, number);
    const index = this.footnotes.push({ number, paragraphs: [], origin }) - 1;
    this.footnotes[index] = { number, paragraphs: this.paragraphs(text, origin, scope), origin };
    return [{ kind: 'note', note: number, again: false }];
  }
}

/** Compiles a value that is one text, and gives its letters. */
export type Say = (text: string, path: PlanPath) => string;
