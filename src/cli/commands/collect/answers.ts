/** Who said what in the files that came back, laid beside what is known already. */
import { basename } from 'node:path';
import type { Offices } from '../../../change/opinions/offices.ts';
import type { Opinion, Opinions } from '../../../change/opinions/opinion.ts';
import type { Diagnostic } from '../../../diagnostics/diagnostic.ts';
import type { Collected, Collector } from '../../../pipeline/collect.ts';
import { Gathering } from '../../../pipeline/gather-opinions.ts';
import type { CommandContext } from '../../context.ts';
import { ownFiles, readReturned, type SaidOf } from './files.ts';
import { COLLECT_MESSAGES } from './messages.ts';

/** "tệp.docx=Sở Y tế" in its parts; a name alone is for all files. */
function fromParts(text: string): { readonly file?: string; readonly office: string } {
  const at = text.indexOf('=');
  return at < 0 ? { office: text } : { file: text.slice(0, at), office: text.slice(at + 1) };
}

/**
 * The office of each file, by what is said of it: `Sở Y tế` for all, `tệp.docx=Sở Y tế` for one.
 * @returns `wrong` for a file that is not among them; 'mixed' where two offices are said of all
 */
export function officesByFile(
  given: readonly string[],
  files: readonly string[],
): ReadonlyMap<string, string> | { readonly wrong: string } | 'mixed' {
  const parts = given.map(fromParts);
  const isOf = (file: string, name: string): boolean => file === name || basename(file) === basename(name);
  const wrong = parts.find(({ file }) => file !== undefined && !files.some((one) => isOf(one, file)))?.file;
  if (wrong !== undefined) return { wrong };
  const [forAll, more] = parts.filter(({ file }) => file === undefined);
  if (more !== undefined) return 'mixed';
  const named = files.map((name) => {
    const own = parts.find(({ file }) => file !== undefined && isOf(name, file)) ?? forAll;
    return [name, own?.office] as const;
  });
  return new Map(named.flatMap(([name, office]) => (office === undefined ? [] : [[name, office] as const])));
}

/** What the files add to what is known. */
export interface Gathered {
  readonly fresh: Opinions;
  /** True where a file could not be read. */
  readonly hasFailed: boolean;
  /** The drafts that the files were made from. */
  readonly drafts: readonly string[];
}

function tell(
  file: string,
  { offices, opinions }: Collected,
  fresh: readonly Opinion[],
  context: CommandContext,
): void {
  const messages = COLLECT_MESSAGES[context.language];
  for (const { name, agrees } of offices) {
    const own = (list: readonly Opinion[]): number => list.filter(({ office }) => office === name).length;
    context.host.stdout(
      `${agrees ? messages.agrees(name, file) : messages.office(name, file, own(opinions), own(fresh))}\n`,
    );
  }
  for (const opinion of fresh) {
    const { place, kind, asked, draft } = opinion;
    const words = (asked || draft).replace(/\s+/g, ' ');
    const shown = words.length > SHOWN ? `${words.slice(0, SHOWN).trimEnd()}…` : words;
    context.host.stdout(`  ${place.number || messages.whole}${messages.sure[place.sure]}, ${kind}: ${shown}\n`);
  }
}

/** What a file does not tell: whose it is, which draft it is of. */
function tellUnknown(file: string, name: string, value: Collected, { host, language }: CommandContext): void {
  const messages = COLLECT_MESSAGES[language];
  if (value.offices.some((office) => office.name === name)) host.stderr(`${messages.unknownOffice(file)}\n`);
  if (value.lacksDraft) host.stderr(`${messages.olderDraft(file)}\n`);
  if (value.draft === 'unknown') host.stderr(`${messages.unknownDraft(file)}\n`);
  if (value.saysNothing) host.stderr(`${messages.saysNothing(file)}\n`);
  if (value.isOfSomeDraft) host.stderr(`${messages.someDraft(file)}\n`);
}

/** So much of an opinion is shown. */
const SHOWN = 90;

/** What a file is refused for, and what to do: not every message ends as a sentence does. */
const reasonOf = ({ message, hint }: Diagnostic): string =>
  hint === '' ? message : `${message}${/[.!?]$/u.test(message) ? '' : '.'} ${hint}`;

/**
 * Reads the files that came back.
 * @param said of each file
 */
export async function gather(
  files: readonly string[],
  said: (file: string) => SaidOf,
  {
    plan,
    collector,
    offices,
    known,
  }: {
    readonly plan: string;
    readonly collector: Collector;
    readonly offices: Offices;
    readonly known: Opinions;
  },
  context: CommandContext,
): Promise<Gathered> {
  const { host, language } = context;
  const messages = COLLECT_MESSAGES[language];
  const gathering = new Gathering(collector, offices, known);
  let hasFailed = false;
  const refuse = (file: string, reason: string): void => {
    hasFailed = true;
    host.stderr(`${messages.notRead(file, reason)}\n`);
  };
  const own = await ownFiles(plan, files, host.cwd);
  for (const file of own) host.stderr(`${messages.own(file)}\n`);
  for (const file of files.filter((one) => !own.includes(one))) {
    const returned = await readReturned(file, said(file), context);
    if ('refused' in returned) {
      refuse(file, returned.refused);
      continue;
    }
    const read = gathering.read(returned);
    if ('diagnostics' in read) {
      refuse(file, read.diagnostics.map(reasonOf).join(' '));
      continue;
    }
    tell(file, read.collected, read.fresh, context);
    tellUnknown(file, returned.name, read.collected, context);
  }
  return { fresh: gathering.fresh, hasFailed, drafts: gathering.drafts };
}
