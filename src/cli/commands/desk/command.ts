/** `kehoach desk`: plans of a folder, written on their pages in the browser. */
import { realpath, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { CommandContext } from '../../context.ts';
import type { ExitCode } from '../../exit-codes.ts';
import { portOf } from '../../project/local-page.ts';
import { type OfficeFolders, officeData } from '../../project/office-data.ts';
import { serveDesk } from '../../project/serve-desk.ts';
import { DESK_MESSAGES } from './messages.ts';

export interface DeskOptions extends OfficeFolders {
  readonly port: string;
  /** False with `--no-open`. */
  readonly open: boolean;
}

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
  const messages = DESK_MESSAGES[context.language];
  const port = portOf(options.port, context);
  if (typeof port !== 'number') return port.exit;
  const path = resolve(context.host.cwd, arg);
  if (!(await isFolder(path))) return context.usageError(messages.noFolder(arg));
  const office = await officeData(options, context);
  if (typeof office === 'number') return office;
  const folder = await realpath(path);
  const say = (url: string): string => messages.open(url, arg);
  return serveDesk({ port, folder, office, hasEditor: false, open: options.open, say }, context);
}
