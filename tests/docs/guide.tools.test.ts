/** Somebody who knows nothing but docs/huong-dan.md gets from an empty folder to a rendered plan, and to next year's. */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { requireBuild } from '../support/stale-build.ts';
import { textsOf } from '../support/word.ts';

const GUIDE = readFileSync('docs/huong-dan.md', 'utf8');

interface Step {
  readonly kind: 'commands' | 'file';
  /** Commands, a line each; or what a file holds. */
  readonly text: string;
  /** The name that the guide gives the file, just above it. */
  readonly name: string;
}

/** The blocks of the guide in order; a file's name is the last that stands in backquotes before it. */
function stepsOf(markdown: string): Step[] {
  return [...markdown.matchAll(/```(sh|yaml)\n([\s\S]*?)```/g)].map(({ 1: language, 2: text = '', index }) => {
    const names = [...markdown.slice(0, index).matchAll(/`(plans\/[\w-]+\.yaml)`/g)];
    return { kind: language === 'sh' ? 'commands' : 'file', text, name: names.at(-1)?.[1] ?? '' };
  });
}

const root = mkdtempSync(join(tmpdir(), 'Hướng dẫn '));

const bin = join(root, 'installed', process.platform === 'win32' ? '.' : 'bin');

const { KEHOACH_LANG: _language, ...inherited } = process.env;

const env = { ...inherited, PATH: `${bin}${delimiter}${process.env['PATH'] ?? ''}` };

/** What a line of the guide says: output and exit code. */
function run(line: string, cwd: string): { exit: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync(line, { cwd, env, encoding: 'utf8', shell: true });
  return { exit: status, output: `${stdout}${stderr}` };
}

/** The preview goes on until it is stopped: it is started, asked for its page, and stopped. */
async function runPreview(line: string, cwd: string): Promise<string> {
  const child = spawn(`exec ${line} --no-open`, { cwd, env, shell: true });
  try {
    const address = await new Promise<string>((found, failed) => {
      let said = '';
      child.stdout.setEncoding('utf8').on('data', (text: string) => {
        said += text;
        const url = /http:\/\/\S+/.exec(said)?.[0];
        if (url !== undefined) found(url);
      });
      child.on('exit', () => failed(new Error(`it ended: ${said}`)));
    });
    return await (await fetch(address)).text();
  } finally {
    child.kill('SIGINT');
  }
}

/** Installed from the package, as somebody gets it. */
beforeAll(() => {
  requireBuild();
  const pack = spawnSync('npm', ['pack', '--ignore-scripts', '--pack-destination', root], { encoding: 'utf8', env });
  expect(pack.status, pack.stderr).toBe(0);
});

afterAll(() => rmSync(root, { recursive: true, force: true }));

/** Commands that are right to fail, with what they say. */
const REFUSED: readonly (readonly [RegExp, RegExp])[] = [[/validate --final/, /final\/stage/]];

describe('docs/huong-dan.md, from the top to the end', () => {
  let cwd = root;
  const lines = stepsOf(GUIDE).flatMap((step) =>
    step.kind === 'file'
      ? [step]
      : step.text
          .trim()
          .split('\n')
          .map((text) => ({ ...step, text })),
  );

  test.each(lines.map((step, index) => [index + 1, step.kind === 'file' ? step.name : step.text, step] as const))(
    'step %i: %s',
    async (_index, _name, { kind, text, name }) => {
      if (kind === 'file') {
        mkdirSync(join(cwd, 'plans'), { recursive: true });
        writeFileSync(join(cwd, name), text);
        return;
      }
      const folder = /^cd (\S+)$/.exec(text)?.[1];
      if (folder !== undefined) {
        cwd = resolve(cwd, folder);
        return;
      }
      if (/ preview /.test(text)) {
        expect(await runPreview(text, cwd)).toContain('<html');
        return;
      }
      const line = text.replace('npm install --global', `npm install --global --prefix "${join(root, 'installed')}"`);
      const { exit, output } = run(line, cwd);
      const refused = REFUSED.find(([command]) => command.test(text));
      if (refused === undefined) expect(exit, output).toBe(0);
      else {
        expect(exit).toBe(1);
        expect(output).toMatch(refused[1]);
      }
      expect(output).not.toMatch(/\n {4}at /);
    },
  );

  test('leaves the Word file of the plan that it shows, and next year’s draft', () => {
    const bytes = new Uint8Array(readFileSync(join(cwd, 'out', 'an-toan-thuc-pham-2026.docx')));
    expect(textsOf(bytes, 'TrichYeu').join(' ')).toContain('an toàn thực phẩm');
    expect(textsOf(bytes, 'HoTen')).toEqual(['Nguyễn Thị Mẫu']);
    expect(readFileSync(join(cwd, 'plans', 'an-toan-thuc-pham-2027.yaml'), 'utf8')).toContain('# RÀ SOÁT');
    expect(existsSync(join(cwd, 'ra-soat.md'))).toBe(true);
  });
});
