/** `kehoach preview` as a program of its own, for those who measure or picture it. */
import { spawn } from 'node:child_process';
import { resolve } from 'node:path';

const PROGRAM = resolve('dist/cli/launch.cjs');

/** Shows a plan for as long as something is done with the address of its page. */
export async function withPreview<Result>(
  plan: string,
  cwd: string,
  work: (address: string) => Promise<Result>,
): Promise<Result> {
  const server = spawn(process.execPath, [PROGRAM, 'preview', plan, '--no-open'], {
    cwd,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    const address = await new Promise<string>((found) =>
      server.stdout.on('data', (text) => {
        const [url] = /http:\S+/.exec(String(text)) ?? [];
        if (url !== undefined) found(url);
      }),
    );
    return await work(address);
  } finally {
    server.kill('SIGINT');
  }
}
