/** The server that the page came from, where it is no file: what it can do, and what it tells. */
import type { EngineSettings, OfficeData } from '../../desk/calls.ts';
import { DOCX_TYPE, type EditorPlace, type FileChange, type ServedPage } from '../../protocol.ts';

const contentOf = (name: string): string | undefined =>
  document.querySelector<HTMLMetaElement>(`meta[name="kehoach-${name}"]`)?.content;

const TOKEN = contentOf('token') ?? '';
const told = contentOf('served');

/** What the page was told of where it is served; undefined where it is a file. */
export const SERVED: ServedPage | undefined = told === undefined ? undefined : (JSON.parse(told) as ServedPage);

/** Asks for something that only the page may ask for. */
export const askServer = (path: string, method: 'PUT' | 'POST', type: string, body: BodyInit): Promise<Response> =>
  fetch(path, { method, headers: { 'Content-Type': type, 'X-Kehoach-Token': TOKEN }, body });

/** What the office of the served folder has of its own; nothing where the page is a file. */
export const servedOffice = async (): Promise<Pick<EngineSettings, 'office'>> =>
  SERVED === undefined ? {} : { office: (await (await fetch('/office')).json()) as OfficeData };

/** Opens a place in the user's editor; false where that did not come about. */
export const openEditor = (place: EditorPlace): Promise<boolean> =>
  askServer('/open', 'POST', 'application/json', JSON.stringify(place)).then(
    ({ ok }) => ok,
    () => false,
  );

/** A document as a PDF; undefined where it could not be made. */
export async function pdfOf(docx: Uint8Array): Promise<Uint8Array | undefined> {
  const answer = await askServer('/pdf', 'POST', DOCX_TYPE, docx as BodyInit).catch(() => undefined);
  return answer?.ok === true ? new Uint8Array(await answer.arrayBuffer()) : undefined;
}

interface ServerEvents {
  readonly onChange: (change: FileChange) => void;
  /** The server is gone, or there again. */
  readonly onConnection: (isThere: boolean) => void;
}

/** Listens to what the server tells of changed files. */
export function listenToServer({ onChange, onConnection }: ServerEvents): void {
  const events = new EventSource('/events');
  events.addEventListener('change', ({ data }: MessageEvent<string>) => onChange(JSON.parse(data) as FileChange));
  events.addEventListener('open', () => onConnection(true));
  events.addEventListener('error', () => onConnection(false));
}
