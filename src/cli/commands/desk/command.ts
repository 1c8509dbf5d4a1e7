/** `kehoach desk`: plans of a folder, written on their pages in the browser. */
import { readFile, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { startDesk } from '../../../preview/desk-server.ts';
import type { RunningServer } from '../../../preview/local-server.ts';
import { browserCommand, start } from '../../../preview/programs.ts';
import type { CommandContext } from '../../context.ts';
import { EXIT, type ExitCode } from '../../exit-codes.ts';
import { portOf, refusal } from '../../project/local-page.ts';
import { type OfficeFolders, officeData } from '../../project/office-data.ts';
import { servedFolder } from './folder.ts';
import { DESK_MESSAGES } from './messages.ts';

export interface DeskOptions extends OfficeFolders {
  readonly port: string;
  /** False with `--no-open`. */
  readonly open: boolean;
}

const FILE = 'kehoach.html';

const isFolder = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );

/** Serves the desk until the user ends it. */
export async function desk(
  [arg = '.']: readonly string[],
  options: DeskOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const { host, language, usageError } = context;
  const messages = DESK_MESSAGES[language];
  const port = portOf(options.port);
  if (port === undefined) return usageError(messages.badPort(options.port));
  const path = resolve(host.cwd, arg);
  if (!(await isFolder(path))) return usageError(messages.noFolder(arg));
  const office = await officeData(options, context);
  if (typeof office === 'number') return office;
  const html = await readFile(join(host.pageFolder ?? '', '..', FILE), 'utf8');
  let server: RunningServer;
  try {
    server = await startDesk({ port, html, folder: servedFolder(path), office });
  } catch (error) {
    return refusal(error, port, context);
  }
  host.stdout(`${messages.open(server.url, arg)}\n`);
  if (options.open) start(browserCommand(server.url, process.platform));
  await host.untilEnded?.();
  await server.stop();
  return EXIT.ok;
}
