/** The files of `kehoach collect`: what came back, the drafts that were sent, the file of opinions beside the plan. */
import { mkdir, readdir, readFile } from 'node:fs/promises';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { isKeptDraftOf, keptDraftOf, OPINION_FOLDER } from '../../../change/opinions/file-names.ts';
import { NODE_CODEC } from '../../../codec-node.ts';
import type { ReturnedFile } from '../../../pipeline/collect.ts';
import { sourceHash } from '../../../word/fingerprint/hashes.ts';
import type { CommandContext } from '../../context.ts';
import { exists, isYaml, readText, writeWhole } from '../../host/files.ts';
import { committedTexts } from '../../host/git.ts';
import type { Host } from '../../host/host.ts';
import { isAsBuilt } from '../../host/replace-target.ts';
import { reasonOf } from '../../messages.ts';
import { isConverted, readWordFile } from '../../project/word-file.ts';
import { COLLECT_MESSAGES } from './messages.ts';

const WORD: ReadonlySet<string> = new Set(['.docx', '.docm', '.dotx', '.dotm']);
const TEXT: ReadonlySet<string> = new Set(['.md', '.markdown', '.txt', '.text']);

/** More files beside a plan than this are a store of documents. */
const MOST = 200;

async function yamlIn(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => []);
  return names
    .filter(isYaml)
    .sort()
    .slice(0, MOST)
    .map((name) => join(folder, name));
}

/** Texts that may be the draft that was sent. */
export interface DraftTexts {
  /** All of them: those that are named, those beside the plan, those that it was in earlier commits. */
  readonly drafts: readonly string[];
  /** Those that are named, and those that were kept of this plan. */
  readonly sent: readonly string[];
  /** Those that are said to be of one of the files that came back. */
  readonly byFile: ReadonlyMap<string, string>;
}

/** "tệp.docx=dự-thảo.yaml" in its parts; a name alone is a draft that was sent. */
function draftParts(text: string, files: readonly string[]): { readonly file?: string; readonly draft: string } {
  const file = files.find((one) => [one, basename(one)].some((name) => text.startsWith(`${name}=`)));
  return file === undefined ? { draft: text } : { file, draft: text.slice(text.indexOf('=') + 1) };
}

/**
 * The drafts that are known of.
 * @param named what is said of them, `FILE` or `RETURNED=FILE`
 * @throws what the file system throws for a draft that is named
 */
export async function draftTexts(
  plan: string,
  named: readonly string[],
  files: readonly string[],
  { cwd, env }: Pick<Host, 'cwd' | 'env'>,
): Promise<DraftTexts> {
  const folder = dirname(resolve(cwd, plan));
  const texts: string[] = [];
  const byFile = new Map<string, string>();
  for (const { file, draft } of named.map((one) => draftParts(one, files))) {
    const text = (await readText(resolve(cwd, draft))) ?? '';
    texts.push(text);
    if (file !== undefined) byFile.set(file, text);
  }
  const kept: string[] = [];
  const beside: string[] = [];
  for (const file of [...(await yamlIn(join(folder, OPINION_FOLDER))), ...(await yamlIn(folder))])
    (isKeptDraftOf(basename(file), basename(plan)) ? kept : beside).push(
      (await readText(file).catch(() => undefined)) ?? '',
    );
  const committed = files.length === 0 ? [] : await committedTexts(resolve(cwd, plan), env);
  return { drafts: [...texts, ...kept, ...beside, ...committed], sent: [...texts, ...kept], byFile };
}

/** Keeps the plan as it is now as the draft of what was read. */
export async function keepDraft(plan: string, text: string, cwd: string): Promise<void> {
  const path = resolve(cwd, dirname(plan), keptDraftOf(basename(plan), sourceHash(text, NODE_CODEC)));
  if (!(await exists(path))) await writeWhole(path, new TextEncoder().encode(text));
}

/** Which of the files is the one that `build` has laid beside the plan, as it was built: nobody has sent it back. */
export async function ownFiles(plan: string, files: readonly string[], cwd: string): Promise<string[]> {
  const built = resolve(cwd, `${plan.slice(0, plan.length - extname(plan).length)}.docx`);
  const there = files.filter((file) => resolve(cwd, file) === built);
  const bytes = there.length === 0 ? undefined : await readFile(built).catch(() => undefined);
  return bytes !== undefined && isAsBuilt(bytes) ? there : [];
}

/** A file that came back, or a sentence on why it cannot be read. */
type ReadFile = ReturnedFile | { readonly refused: string };

/** What is said of a file beside it: its office, the draft that it was written about. */
export type SaidOf = Pick<ReturnedFile, 'from' | 'draft'>;

export const readReturned = (file: string, said: SaidOf, context: CommandContext): Promise<ReadFile> =>
  contentOf(file, said, context).catch((error: unknown) => ({ refused: `${reasonOf(error, context.messages)}.` }));

async function contentOf(file: string, said: SaidOf, context: CommandContext): Promise<ReadFile> {
  const kind = extname(file).toLowerCase();
  const about = { name: basename(file), ...said };
  if (WORD.has(kind) || isConverted(file)) {
    const read = await readWordFile(file, context);
    return 'refused' in read ? read : { ...about, content: read.bytes };
  }
  const messages = COLLECT_MESSAGES[context.language];
  if (!TEXT.has(kind)) return { refused: messages.otherKind };
  const content = await readText(resolve(context.host.cwd, file));
  return content === undefined ? { refused: messages.notText } : { ...about, content };
}

/** Makes the folder of a file. */
export const makeFolder = (path: string): Promise<string | undefined> => mkdir(dirname(path), { recursive: true });
