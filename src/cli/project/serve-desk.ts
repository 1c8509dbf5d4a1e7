/** The desk over a folder of this machine, until the user ends it. */
import { readFile } from 'node:fs/promises';
import { basename, dirname, join, relative, sep } from 'node:path';
import { OPINION_FOLDER } from '../../change/opinions/file-names.ts';
import type { OfficeData } from '../../preview/desk/calls.ts';
import { type ComparedPlan, type ServedFolder, startDesk } from '../../preview/desk-server.ts';
import type { RunningServer } from '../../preview/local-server.ts';
import { browserCommand, editorCommand, start } from '../../preview/programs.ts';
import type { EditorPlace, FileChange } from '../../preview/protocol.ts';
import type { CommandContext } from '../context.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { POLL, WatchedFiles } from '../host/watched-folders.ts';
import { refusal } from './local-page.ts';
import { isPictureFile } from './plan-pictures.ts';
import { comparedPlan, isPlanName, servedFolder } from './served-folder.ts';
import { pdfMaker } from './to-pdf.ts';

export interface ServedDesk {
  readonly port: number;
  /** The path of the folder, without links. */
  readonly folder: string;
  readonly office: OfficeData;
  /** The plan of the folder that is opened first, by its name. */
  readonly opened?: string;
  /** The path of the plan that it is compared with. */
  readonly compared?: string | undefined;
  /** True where a click opens the user's editor. */
  readonly hasEditor: boolean;
  /** True where the user's browser is opened. */
  readonly open: boolean;
  /** What is said once the page is there. */
  readonly say: (url: string) => string;
}

/** What pages are told of files that others change: the plans of a folder and all that they show. */
class FolderChanges {
  private readonly listeners = new Set<(change: FileChange) => void>();
  private readonly files: WatchedFiles;
  private readonly desk: Pick<ServedDesk, 'folder' | 'opened' | 'compared'>;

  constructor(desk: Pick<ServedDesk, 'folder' | 'opened' | 'compared'>, poll: boolean) {
    this.desk = desk;
    this.files = new WatchedFiles((path) => this.changed(path), { poll });
  }

  async start(): Promise<void> {
    const { folder, compared } = this.desk;
    await this.files.watch(folder);
    if (compared !== undefined) await this.files.watch(dirname(compared));
  }

  readonly listen = (tell: (change: FileChange) => void): (() => void) => {
    this.listeners.add(tell);
    return () => this.listeners.delete(tell);
  };

  /** Pictures are looked after where some were read: their folders may be any. */
  watching<Folder extends Pick<ServedFolder, 'readPicture'>>(folder: string, served: Folder): Folder {
    return {
      ...served,
      readPicture: async (path: string) => {
        const bytes = await served.readPicture(path);
        if (bytes !== undefined) await this.files.watch(dirname(join(folder, path)));
        return bytes;
      },
    };
  }

  stop(): Promise<void> {
    return this.files.close();
  }

  private changed(path: string): void {
    const { folder, opened, compared } = this.desk;
    const own = nameIn(folder, path);
    // What is kept beside the plans may have its folder yet to come.
    if (own === OPINION_FOLDER) void this.files.watch(path);
    if (own !== undefined && (own === opened || isPlanName(own) || isPictureFile(own))) this.tell({ name: own });
    const beside = compared === undefined ? undefined : nameIn(dirname(compared), path);
    if (beside !== undefined && (path === compared || isPictureFile(beside)))
      this.tell({ name: beside, isOfCompared: true });
  }

  private tell(change: FileChange): void {
    for (const listener of this.listeners) listener(change);
  }
}

/** A path as the page names it; undefined outside the folder. */
function nameIn(folder: string, path: string): string | undefined {
  const way = relative(folder, path);
  return way === '' || way === '..' || way.startsWith(`..${sep}`) ? undefined : way.replaceAll(sep, '/');
}

const comparedIn = (path: string | undefined, changes: FolderChanges): ComparedPlan | undefined =>
  path === undefined ? undefined : changes.watching(dirname(path), comparedPlan(path));

/** Serves the desk. */
export async function serveDesk(desk: ServedDesk, context: CommandContext): Promise<ExitCode> {
  const { port, folder, office, opened, compared, hasEditor, open, say } = desk;
  const { host } = context;
  const { platform } = process;
  const changes = new FolderChanges(desk, host.env[POLL] === '1');
  const openEditor = ({ file, ...place }: EditorPlace): void =>
    start(editorCommand({ file: join(folder, basename(file)), ...place }, host.env, platform));
  let server: RunningServer;
  try {
    server = await startDesk({
      port,
      html: await readFile(host.deskFile ?? '', 'utf8'),
      folder: changes.watching(folder, servedFolder(folder, opened)),
      office,
      opened,
      compared: comparedIn(compared, changes),
      openEditor: hasEditor ? openEditor : undefined,
      toPdf: await pdfMaker(context),
      onChange: changes.listen,
    });
  } catch (error) {
    return refusal(error, port, context);
  }
  await changes.start();
  host.stdout(`${say(server.url)}\n`);
  if (open) start(browserCommand(server.url, platform));
  await host.untilEnded?.();
  await changes.stop();
  await server.stop();
  return EXIT.ok;
}
