/** Texts of the plan out of lines, each with the notes that it marks. */
import type { Manuscript } from '../manuscript/manuscript.ts';
import type { TextLine } from './lines.ts';
import { markup } from './markup.ts';
import { plainRuns } from './runs.ts';

type Look = 'bold' | 'italic' | 'raised';

/** Gives notes their ids and hands out their texts, each once. */
export class NoteBook {
  private readonly notes: Manuscript['notes'];
  private readonly ids = new Map<string, string>();
  private used: string[] = [];
  private readonly given = new Set<string>();

  constructor(notes: Manuscript['notes']) {
    this.notes = notes;
  }

  /**
   * The mark of a note; its id is its number in the order of first marks. A note whose text was given to an entry
   * before cannot be marked from another: there its number stands raised, as on the paper.
   */
  readonly mark = (note: string): string => {
    const id = this.ids.get(note) ?? String(this.ids.size + 1);
    this.ids.set(note, id);
    if (this.given.has(note)) return `^${id}^`;
    if (!this.used.includes(note)) this.used.push(note);
    return `[^${id}]`;
  };

  /** The notes marked since the last call, for the entry that their marks are in. */
  take(): { readonly footnotes?: Record<string, string> } {
    const used = this.used;
    this.used = [];
    for (const note of used) this.given.add(note);
    if (used.length === 0) return {};
    return { footnotes: Object.fromEntries(used.map((note) => [this.ids.get(note) ?? '', this.text(note)])) };
  }

  /** The texts of notes whose marks stand in runs of which no text with a mark was made. */
  unmarkedIn(lines: readonly Pick<TextLine, 'runs'>[]): string[] {
    const marked = lines.flatMap(({ runs }) => runs.flatMap((run) => (run.kind === 'note' ? [run.note] : [])));
    return [...new Set(marked)].filter((note) => !this.ids.has(note)).map((note) => this.text(note));
  }

  private text(note: string): string {
    const lines = this.notes.get(note) ?? [];
    return lines
      .map(({ runs }) => markup(plainRuns(runs), () => ''))
      .filter((text) => text !== '')
      .join('\n');
  }
}

/** A line as a text of the source. */
export const textOfLine = ({ runs }: Pick<TextLine, 'runs'>, notes: NoteBook, left: readonly Look[] = []): string =>
  markup(runs, notes.mark, left);

/** A line as a title, which no note can be marked in. */
export const titleOfLine = ({ runs }: Pick<TextLine, 'runs'>, notes: NoteBook): string =>
  textOfLine({ runs: runs.filter(({ kind }) => kind !== 'note') }, notes, ['bold']).trimEnd();

/** Paragraphs of one text: each line feed of the value begins a further one. */
export const paragraphsText = (lines: readonly Pick<TextLine, 'runs'>[], notes: NoteBook): string =>
  lines
    .map((line) => textOfLine(line, notes))
    .filter((text) => text !== '')
    .join('\n');
