/** The YAML language server that editors run, as a process, spoken to as an editor speaks to it. */
import { spawn } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { createMessageConnection } from 'vscode-jsonrpc/node.js';

export interface Position {
  readonly line: number;
  readonly character: number;
}

interface Markup {
  readonly value: string;
}

export interface Offered {
  readonly label: string;
  readonly documentation?: string | Markup;
}

export interface Mark {
  readonly message: string;
  readonly severity: number;
  readonly range: { readonly start: Position };
}

export interface Editor {
  /** Opens a text under a name in the folder and waits for the marks that it gets. */
  readonly open: (name: string, text: string) => Promise<readonly Mark[]>;
  readonly complete: (name: string, position: Position) => Promise<readonly Offered[]>;
  readonly hover: (name: string, position: Position) => Promise<string>;
  readonly close: () => void;
}

type Settings = Readonly<Record<string, unknown>>;

/** Settings with dotted names, as the server asks for them: those of a section as a tree. */
function section(settings: Settings, name: string): unknown {
  if (settings[name] !== undefined) return settings[name];
  const tree: Record<string, Record<string, unknown> | unknown> = {};
  for (const [key, value] of Object.entries(settings)) {
    const [first, second, third] = key.split('.');
    if (first !== name || second === undefined) continue;
    tree[second] = third === undefined ? value : { ...(tree[second] as object | undefined), [third]: value };
  }
  return tree;
}

const ENTRY = 'node_modules/yaml-language-server/bin/yaml-language-server';

/** Starts the server on a folder with an editor's settings. */
export async function openEditor(folder: string, settings: Settings): Promise<Editor> {
  const server = spawn(process.execPath, [ENTRY, '--stdio'], { stdio: ['pipe', 'pipe', 'ignore'] });
  const connection = createMessageConnection(server.stdout, server.stdin);
  const waiting = new Map<string, (marks: readonly Mark[]) => void>();
  connection.onRequest('workspace/configuration', ({ items }: { items: { section: string }[] }) =>
    items.map((item) => section(settings, item.section)),
  );
  connection.onRequest('client/registerCapability', () => null);
  connection.onNotification(
    'textDocument/publishDiagnostics',
    ({ uri, diagnostics }: { uri: string; diagnostics: Mark[] }) => {
      waiting.get(uri)?.(diagnostics);
    },
  );
  connection.listen();
  const uriOf = (name: string): string => pathToFileURL(`${folder}/${name}`).href;
  const at = (name: string, position: Position): object => ({ textDocument: { uri: uriOf(name) }, position });

  const root = pathToFileURL(folder).href;
  await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: root,
    workspaceFolders: [{ uri: root, name: 'kehoach' }],
    capabilities: {
      workspace: { configuration: true, didChangeConfiguration: { dynamicRegistration: true } },
      textDocument: {
        completion: { completionItem: { snippetSupport: true, documentationFormat: ['markdown'] } },
        hover: { contentFormat: ['markdown'] },
        publishDiagnostics: {},
      },
    },
  });
  await connection.sendNotification('initialized', {});
  await connection.sendNotification('workspace/didChangeConfiguration', { settings: null });

  return {
    open: async (name, text) => {
      const marks = new Promise<readonly Mark[]>((resolve) => waiting.set(uriOf(name), resolve));
      const textDocument = { uri: uriOf(name), languageId: 'yaml', version: 1, text };
      await connection.sendNotification('textDocument/didOpen', { textDocument });
      return marks;
    },
    complete: async (name, position) => {
      const offered = await connection.sendRequest<{ items: Offered[] } | Offered[] | null>(
        'textDocument/completion',
        at(name, position),
      );
      return Array.isArray(offered) ? offered : (offered?.items ?? []);
    },
    hover: async (name, position) => {
      const shown = await connection.sendRequest<{ contents: Markup } | null>('textDocument/hover', at(name, position));
      return shown?.contents.value ?? '';
    },
    close: () => {
      connection.dispose();
      server.kill();
    },
  };
}
