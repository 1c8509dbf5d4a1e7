/** `kehoach preview`: the desk, opened at one plan. */
import { realpath } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import type { CommandContext } from '../../context.ts';
import type { ExitCode } from '../../exit-codes.ts';
import { portOf } from '../../project/local-page.ts';
import { type OfficeFolders, officeData } from '../../project/office-data.ts';
import { requirePlans } from '../../project/require-plans.ts';
import { serveDesk } from '../../project/serve-desk.ts';
import { PREVIEW_MESSAGES } from './messages.ts';

export interface PreviewOptions extends OfficeFolders {
  readonly port: string;
  /** False with `--no-open`. */
  readonly open: boolean;
  readonly editor?: boolean;
  readonly compare?: string;
}

/** One plan that is meant by what was typed, or the exit code. */
async function onePlan(arg: string, context: CommandContext): Promise<string | ExitCode> {
  const found = await requirePlans([arg], context);
  if (typeof found === 'number') return found;
  const [file = ''] = found;
  return found.length === 1 ? file : context.usageError(PREVIEW_MESSAGES[context.language].onePlan(found.length));
}

/** Shows a plan until the user ends it. */
export async function preview(
  [arg = '']: readonly string[],
  options: PreviewOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const { host, language } = context;
  const port = portOf(options.port, context);
  if (typeof port !== 'number') return port.exit;
  const file = await onePlan(arg, context);
  if (typeof file === 'number') return file;
  const other = options.compare === undefined ? undefined : await onePlan(options.compare, context);
  if (typeof other === 'number') return other;
  const office = await officeData(options, context);
  if (typeof office === 'number') return office;
  // The folder is that of the plan itself, where what was typed is a link to it.
  const path = await realpath(resolve(host.cwd, file));
  const compared = other === undefined ? undefined : await realpath(resolve(host.cwd, other));
  const say = (url: string): string => PREVIEW_MESSAGES[language].open(url, file);
  const { open, editor: hasEditor = false } = options;
  return serveDesk(
    { port, folder: dirname(path), opened: basename(path), compared, office, hasEditor, open, say },
    context,
  );
}
