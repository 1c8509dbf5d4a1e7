/** Where the plans lie: a folder that the browser may open, or files that were chosen or dropped and are downloaded again. */
import { OPINION_FOLDER } from '../../../change/opinions/file-names.ts';
import { NotText, type PlanFolder } from '../../desk/saved-file.ts';
import { askServer, SERVED } from './served.ts';

/** What the File System Access API gives, as far as it is used: not every browser has it. */
interface FolderHandle {
  readonly kind: 'directory';
  readonly name: string;
  readonly values: () => AsyncIterable<FileHandle | FolderHandle>;
  readonly getFileHandle: (name: string, options?: { readonly create: boolean }) => Promise<FileHandle>;
  readonly getDirectoryHandle: (name: string, options?: { readonly create: boolean }) => Promise<FolderHandle>;
}

interface FileHandle {
  readonly kind: 'file';
  readonly name: string;
  readonly getFile: () => Promise<File>;
  readonly createWritable: () => Promise<{
    write: (data: string | Uint8Array) => Promise<void>;
    close: () => Promise<void>;
  }>;
}

type Picker = (options: { readonly id: string; readonly mode: 'readwrite' }) => Promise<FolderHandle>;

const picker = (): Picker | undefined =>
  (window as unknown as { showDirectoryPicker?: Picker }).showDirectoryPicker?.bind(window);

export const isPlanFile = (name: string): boolean => /\.ya?ml$/i.test(name);

const sorted = (names: string[]): string[] => names.sort(new Intl.Collator('vi', { numeric: true }).compare);

async function plansIn(folder: FolderHandle): Promise<string[]> {
  const names: string[] = [];
  for await (const { kind, name } of folder.values()) if (kind === 'file' && isPlanFile(name)) names.push(name);
  return sorted(names);
}

const isBeside = (name: string): boolean => name.startsWith(`${OPINION_FOLDER}/`);

/** The text of a file. @throws where it is none */
function textIn(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new NotText();
  }
}

/** A folder of the disk. */
class DiskFolder implements PlanFolder {
  readonly isWritable = true;
  readonly takesDocuments = true;
  private readonly handle: FolderHandle;

  constructor(handle: FolderHandle) {
    this.handle = handle;
  }

  get name(): string {
    return this.handle.name;
  }

  list(): Promise<string[]> {
    return plansIn(this.handle);
  }

  async listBeside(): Promise<string[]> {
    const folder = await this.handle.getDirectoryHandle(OPINION_FOLDER).catch(() => undefined);
    return folder === undefined ? [] : (await plansIn(folder)).map((name) => `${OPINION_FOLDER}/${name}`);
  }

  /** The handle of a file, by its path; folders on the way are made where they are to be. */
  private async fileAt(path: string, create = false): Promise<FileHandle> {
    const steps = path.split('/').filter((step) => step !== '.');
    const name = steps.pop();
    if (name === undefined || steps.includes('..')) throw new Error(path);
    let at = this.handle;
    for (const step of steps) at = await at.getDirectoryHandle(step, { create });
    return at.getFileHandle(name, { create });
  }

  async read(name: string): Promise<string> {
    return textIn(await (await (await this.fileAt(name)).getFile()).arrayBuffer());
  }

  async write(name: string, content: string | Uint8Array): Promise<void> {
    const target = await (await this.fileAt(name, true)).createWritable();
    await target.write(content);
    await target.close();
  }

  has(name: string): Promise<boolean> {
    return this.fileAt(name).then(
      () => true,
      () => false,
    );
  }

  async readBytes(path: string): Promise<Uint8Array | undefined> {
    try {
      return new Uint8Array(await (await (await this.fileAt(path)).getFile()).arrayBuffer());
    } catch {
      return undefined;
    }
  }
}

/** The status of an answer that is no text in UTF-8. */
const NOT_TEXT = 415;

const textOf = async (answer: Response): Promise<string> => {
  if (!answer.ok) throw answer.status === NOT_TEXT ? new NotText() : new Error(`${answer.status}`);
  return answer.text();
};

/** The folder that `kehoach desk` or `kehoach preview` serves. */
class RemoteFolder implements PlanFolder {
  readonly isWritable = true;
  readonly takesDocuments = false;
  readonly name: string;

  constructor(name: string) {
    this.name = name;
  }

  async list(): Promise<string[]> {
    return (await (await fetch('/plans')).json()) as string[];
  }

  async listBeside(): Promise<string[]> {
    return (await (await fetch('/opinions')).json()) as string[];
  }

  async read(name: string): Promise<string> {
    return textOf(await fetch(`/plan?name=${encodeURIComponent(name)}`));
  }

  async write(name: string, content: string | Uint8Array): Promise<void> {
    const answer = await askServer(`/plan?name=${encodeURIComponent(name)}`, 'PUT', 'text/plain', content as BodyInit);
    if (!answer.ok) throw new Error(`${answer.status}`);
  }

  async has(name: string): Promise<boolean> {
    return (await (isBeside(name) ? this.listBeside() : this.list())).includes(name);
  }

  async readBytes(path: string): Promise<Uint8Array | undefined> {
    const answer = await fetch(`/picture?path=${encodeURIComponent(path)}`);
    return answer.ok ? new Uint8Array(await answer.arrayBuffer()) : undefined;
  }
}

/** The folder that the page was opened over; undefined where it is a file. */
export const servedFolder = (): PlanFolder | undefined =>
  SERVED === undefined ? undefined : new RemoteFolder(SERVED.folder);

/** Files in the page: what is changed in them is downloaded. */
export class LooseFolder implements PlanFolder {
  readonly isWritable = false;
  readonly takesDocuments = false;
  /** Under this name a browser keeps what was not saved of such files. */
  readonly name = 'files';
  private readonly files = new Map<string, string>();
  /** What the disk has of them: as they were chosen, or downloaded last. */
  private readonly outside = new Map<string, string>();
  private readonly pictures = new Map<string, Uint8Array>();

  /** A file that the disk has as it is here: it was chosen, or is downloaded. */
  add(name: string, text: string): void {
    this.files.set(name, text);
    this.outside.set(name, text);
  }

  /** The text that the disk has; empty of what was never downloaded. */
  onDisk(name: string): string {
    return this.outside.get(name) ?? '';
  }

  /** Plans with something that was not downloaded. */
  get notDownloaded(): string[] {
    return [...this.files].flatMap(([name, text]) => (isBeside(name) || this.outside.get(name) === text ? [] : [name]));
  }

  /** Plans that are nowhere else. */
  get onlyHere(): string[] {
    return this.notDownloaded.filter((name) => !this.outside.has(name));
  }

  remove(name: string): void {
    this.files.delete(name);
  }

  /** A picture is known by its name: nobody tells the folder that it was chosen from. */
  addPicture(name: string, bytes: Uint8Array): void {
    this.pictures.set(name, bytes);
  }

  readBytes(path: string): Promise<Uint8Array | undefined> {
    return Promise.resolve(this.pictures.get(path.replace(/^.*\//, '')));
  }

  list(): Promise<string[]> {
    return Promise.resolve(sorted([...this.files.keys()].filter((name) => !isBeside(name))));
  }

  listBeside(): Promise<string[]> {
    return Promise.resolve(sorted([...this.files.keys()].filter(isBeside)));
  }

  read(name: string): Promise<string> {
    return Promise.resolve(this.files.get(name) ?? '');
  }

  write(name: string, content: string | Uint8Array): Promise<void> {
    this.files.set(name, typeof content === 'string' ? content : new TextDecoder().decode(content));
    return Promise.resolve();
  }

  has(name: string): Promise<boolean> {
    return Promise.resolve(this.files.has(name));
  }
}

export const canOpenFolders = (): boolean => picker() !== undefined;

/** Asks for a folder; undefined where none was chosen. */
export async function chooseFolder(): Promise<PlanFolder | undefined> {
  const choose = picker();
  if (choose === undefined) return undefined;
  try {
    return new DiskFolder(await choose({ id: 'kehoach', mode: 'readwrite' }));
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return undefined;
    throw error;
  }
}

/** How long a file that was made stays at hand for the browser to save. */
const HELD_MS = 60_000;

/** Hands a file to the browser, which saves it. */
export function download(name: string, content: string | Uint8Array, type = 'application/octet-stream'): void {
  const url = URL.createObjectURL(new Blob([content as BlobPart], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), HELD_MS);
}
