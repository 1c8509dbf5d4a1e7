/** Who said what in the files that came back, laid beside what is known already. */
import type { Offices } from '../change/opinions/offices.ts';
import type { OfficeAnswer, Opinion, Opinions } from '../change/opinions/opinion.ts';
import { withoutKnown } from '../change/opinions/settle.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Collected, Collector, ReturnedFile } from './collect.ts';

/** The office of each file that was one office's alone. */
export function officeOfFile(offices: readonly OfficeAnswer[]): ReadonlyMap<string, string> {
  const named = offices.flatMap(({ name, files }) => files.map((file) => [file, name] as const));
  return new Map(named.filter(([file], _, all) => all.filter(([other]) => other === file).length === 1));
}

/** Answers of one office in several files are one. */
function together(known: readonly OfficeAnswer[], fresh: readonly OfficeAnswer[]): OfficeAnswer[] {
  const found = new Map<string, OfficeAnswer>();
  for (const one of [...known, ...fresh]) {
    const other = found.get(one.name);
    const files = [...new Set([...(other?.files ?? []), ...one.files])];
    found.set(one.name, { name: one.name, files, agrees: (other?.agrees ?? true) && one.agrees });
  }
  return [...found.values()];
}

/** What one file gave: its opinions that nobody has told before, or why it cannot be read. */
export type ReadAnswer =
  | { readonly collected: Collected; readonly fresh: readonly Opinion[] }
  | { readonly diagnostics: readonly Diagnostic[] };

/** Reads files one after the other; each tells only what is new. */
export class Gathering {
  private readonly collector: Collector;
  private readonly offices: Offices;
  private readonly known: Opinions;
  private readonly opinions: Opinion[] = [];
  private readonly answers: OfficeAnswer[] = [];
  private readonly sent = new Set<string>();

  constructor(collector: Collector, offices: Offices, known: Opinions) {
    this.collector = collector;
    this.offices = offices;
    this.known = known;
  }

  read(file: ReturnedFile): ReadAnswer {
    const { value, diagnostics } = this.collector.read(file);
    if (value === undefined) return { diagnostics };
    const fresh = withoutKnown(value.opinions, [...this.known.opinions, ...this.opinions]);
    if (value.draft !== 'unknown' && !value.lacksDraft) this.sent.add(value.sent);
    this.opinions.push(...fresh);
    this.answers.push(...value.offices.map((one) => ({ ...one, name: this.offices.named(one.name) })));
    return { collected: value, fresh };
  }

  /** What the files add to what is known. */
  get fresh(): Opinions {
    return { offices: together(this.known.offices, this.answers), opinions: this.opinions };
  }

  /** The drafts that the files were made from. */
  get drafts(): readonly string[] {
    return [...this.sent];
  }
}
