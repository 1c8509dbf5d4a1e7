/** `kehoach preview`: the document in the browser, drawn anew whenever its file is saved. */

import { readFile } from 'node:fs/promises';
import { basename, extname, join, resolve } from 'node:path';
import { NODE_CODEC } from '../../../codec-node.ts';
import { analyseInWorker } from '../../../preview/analyse-in-worker.ts';
import type { OfficeData } from '../../../preview/desk/calls.ts';
import type { RunningServer } from '../../../preview/local-server.ts';
import { lookAt } from '../../../preview/look.ts';
import { browserCommand, editorCommand, start } from '../../../preview/programs.ts';
import { type PageFiles, startServer } from '../../../preview/server.ts';
import { type PlanFile, Session } from '../../../preview/session.ts';
import type { CommandContext } from '../../context.ts';
import { EXIT, type ExitCode } from '../../exit-codes.ts';
import { readText } from '../../host/files.ts';
import { POLL, watchFile } from '../../host/watched-folders.ts';
import { reasonOf } from '../../messages.ts';
import { portOf, refusal } from '../../project/local-page.ts';
import { type OfficeFolders, officeData } from '../../project/office-data.ts';
import { placesFile } from '../../project/places.ts';
import { isPictureFile, PlanPictures } from '../../project/plan-pictures.ts';
import { requirePlans } from '../../project/require-plans.ts';
import { Neighbourhood } from '../../project/sibling-plans.ts';
import { findOldPlan } from './find-old.ts';
import { PREVIEW_MESSAGES } from './messages.ts';
import { pdfMaker } from './to-pdf.ts';

export interface PreviewOptions extends OfficeFolders {
  readonly port: string;
  /** False with `--no-open`. */
  readonly open: boolean;
  readonly editor?: boolean;
  readonly compare?: string;
}

const SCRIPT = 'study-plan.cjs';

async function pageFiles({ pageFolder = '' }: CommandContext['host']): Promise<PageFiles> {
  const read = (name: string): Promise<string> => readFile(join(pageFolder, name), 'utf8');
  const [html, css, script] = await Promise.all([read('preview.html'), read('preview.css'), read('preview.js')]);
  return { html, css, script };
}

/** One plan that is meant by what was typed, or the exit code. */
async function onePlan(arg: string, context: CommandContext): Promise<string | ExitCode> {
  const found = await requirePlans([arg], context);
  if (typeof found === 'number') return found;
  const [file = ''] = found;
  return found.length === 1 ? file : context.usageError(PREVIEW_MESSAGES[context.language].onePlan(found.length));
}

/** A plan's file with a thread to analyse it in. */
async function planFile(
  file: string,
  shared: OfficeData,
  context: CommandContext,
): Promise<PlanFile & { stop: () => void }> {
  const { host, language, messages } = context;
  const path = resolve(host.cwd, file);
  const own = PREVIEW_MESSAGES[language];
  const office = shared.phrases === undefined ? {} : { phrases: shared.phrases };
  const look = { file, language, bodyNames: shared.registers.bodyNames, ...office };
  const others = await new Neighbourhood().of(file, host.cwd);
  // A thread is given what it can be handed: what was read.
  const neighbours = others.map((other) => ({ file: other.file, citations: other.citations }));
  const pictures = new PlanPictures(path);
  const asked = { registers: shared.registers, placesFile: placesFile(host), today: host.today, neighbours };
  const options = { ...look, ...asked };
  const { analyse, stop } = analyseInWorker(join(host.scriptFolder ?? '', SCRIPT), options);
  return {
    name: basename(file),
    look: (text) => lookAt(text, NODE_CODEC, { ...look, images: pictures.read }),
    analyse: (text) => analyse(text, pictures.known),
    stop,
    read: async () => {
      try {
        const text = await readText(path);
        return text === undefined ? { unreadable: own.notUtf8 } : { text, pictures: pictures.stateOf(text) };
      } catch (error) {
        return { unreadable: own.cannotRead(reasonOf(error, messages)) };
      }
    },
  };
}

/** The plan to compare with: the one that was named, else last year's in the same folder. */
async function oldPlan(
  file: string,
  options: PreviewOptions,
  context: CommandContext,
): Promise<string | undefined | ExitCode> {
  if (options.compare !== undefined) return onePlan(options.compare, context);
  return findOldPlan(resolve(context.host.cwd, file));
}

async function serve(
  { file, port, options }: { file: string; port: number; options: PreviewOptions },
  [plan, old]: readonly [PlanFile, (PlanFile & { path: string }) | undefined],
  context: CommandContext,
): Promise<ExitCode> {
  const { host, language } = context;
  const path = resolve(host.cwd, file);
  const { platform } = process;
  const toPdf = await pdfMaker(context);
  const hello = {
    file,
    download: `${basename(file, extname(file))}.docx`,
    hasPdf: toPdf !== undefined,
    hasEditor: options.editor === true,
  };
  const session = new Session({ hello, plan, old, today: host.today, codec: NODE_CODEC });
  const openEditor =
    options.editor === true
      ? (place: { line: number; column: number }) => start(editorCommand({ file: path, ...place }, host.env, platform))
      : undefined;
  let server: RunningServer;
  try {
    server = await startServer({ port, files: await pageFiles(host), session, openEditor, toPdf });
  } catch (error) {
    return refusal(error, port, context);
  }
  const watching = { poll: host.env[POLL] === '1', also: isPictureFile };
  const watched = [await watchFile(path, () => void session.refresh(), watching)];
  if (old !== undefined) watched.push(await watchFile(old.path, () => void session.refreshOld(), watching));
  void session.refresh().then(() => session.refreshOld());
  host.stdout(`${PREVIEW_MESSAGES[language].open(server.url, file)}\n`);
  if (options.open) start(browserCommand(server.url, platform));
  await host.untilEnded?.();
  for (const stop of watched) stop();
  await server.stop();
  return EXIT.ok;
}

/** Shows a plan until the user ends it. */
export async function preview(
  [arg = '']: readonly string[],
  options: PreviewOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const port = portOf(options.port);
  if (port === undefined) return context.usageError(PREVIEW_MESSAGES[context.language].badPort(options.port));
  const file = await onePlan(arg, context);
  if (typeof file === 'number') return file;
  const oldFile = await oldPlan(file, options, context);
  if (typeof oldFile === 'number') return oldFile;
  const shared = await officeData(options, context);
  if (typeof shared === 'number') return shared;
  const plan = await planFile(file, shared, context);
  const old =
    oldFile === undefined
      ? undefined
      : { ...(await planFile(oldFile, shared, context)), path: resolve(context.host.cwd, oldFile) };
  try {
    return await serve({ file, port, options }, [plan, old], context);
  } finally {
    plan.stop();
    old?.stop();
  }
}
