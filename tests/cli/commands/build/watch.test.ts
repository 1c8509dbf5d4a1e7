/** `build --watch`: what is saved is built again. Every wait is for a line that the program prints. */
import { existsSync, mkdirSync, mkdtempSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { main } from '../../../../src/cli/main.ts';
import { hostIn } from '../../../support/cli.ts';
import { smallPlan } from '../../../support/plans.ts';

/** The command at work, its lines as they come. */
class Watcher {
  readonly lines: string[] = [];
  readonly #exit: Promise<number>;
  #stop: () => void = () => undefined;
  #changed: () => void = () => undefined;

  constructor(folder: string, args: readonly string[]) {
    const stopped = new Promise<void>((done) => {
      this.#stop = done;
    });
    const hear = this.#lines();
    const argv = ['build', '--watch', ...args];
    this.#exit = main(hostIn(folder, { argv, stdout: hear, stderr: hear, untilEnded: () => stopped }));
  }

  /** Takes texts, of which a line may come in pieces. */
  #lines(): (text: string) => void {
    let rest = '';
    return (text) => {
      const lines = (rest + text).split('\n');
      rest = lines.pop() ?? '';
      this.lines.push(...lines);
      this.#changed();
    };
  }

  /** Waits until a line has been printed so many times. */
  async line(part: string, times = 1): Promise<void> {
    while (this.lines.filter((line) => line.includes(part)).length < times)
      await new Promise<void>((done) => {
        this.#changed = done;
      });
  }

  /** How often a plan was built. */
  builds(plan: string): number {
    return this.lines.filter((line) => line.endsWith(` ← ${plan}`)).length;
  }

  /** As Ctrl+C does; the exit code. */
  end(): Promise<number> {
    this.#stop();
    return this.#exit;
  }
}

const PLAN = smallPlan();

const CHANGED = PLAN.replace('Làm đúng việc', 'Làm đúng mọi việc');

const WATCHING = 'Đang theo dõi';

describe('build --watch', () => {
  let folder: string;
  let watcher: Watcher;
  const write = (name: string, text: string): void => writeFileSync(join(folder, name), text);

  beforeEach(() => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'Kế hoạch ')));
    mkdirSync(join(folder, 'p'));
    mkdirSync(join(folder, 'câu mẫu'));
    write('p/a.yaml', PLAN);
    write('p/b.yaml', PLAN);
  });
  afterEach(async () => {
    await watcher.end();
    rmSync(folder, { recursive: true, force: true });
  });

  test('builds all at first, then only the plan that was saved', async () => {
    watcher = new Watcher(folder, ['p']);
    await watcher.line(`${WATCHING} 2 kế hoạch`);
    expect(watcher.builds('p/a.yaml')).toBe(1);
    write('p/a.yaml', CHANGED);
    await watcher.line(' ← p/a.yaml', 2);
    write('p/b.yaml', CHANGED);
    await watcher.line(' ← p/b.yaml', 2);
    expect(watcher.builds('p/a.yaml')).toBe(2);
    expect(watcher.builds('p/b.yaml')).toBe(2);
  });

  test('sees a plan that an editor saves by putting a new file in its place', async () => {
    watcher = new Watcher(folder, ['p/a.yaml']);
    await watcher.line(WATCHING);
    write('p/.a.yaml.tmp', CHANGED);
    renameSync(join(folder, 'p/.a.yaml.tmp'), join(folder, 'p/a.yaml'));
    await watcher.line(' ← p/a.yaml', 2);
    expect(watcher.builds('p/b.yaml')).toBe(0);
  });

  test('shows the errors of a plan and goes on', async () => {
    watcher = new Watcher(folder, ['p']);
    await watcher.line(WATCHING);
    write('p/a.yaml', PLAN.replace('year:', 'yeer:'));
    await watcher.line('schema/misspelt-key');
    await watcher.line('p/a.yaml: 1 lỗi');
    write('p/a.yaml', CHANGED);
    await watcher.line(' ← p/a.yaml', 2);
  });

  test('builds a plan that is new, also in a new folder', async () => {
    watcher = new Watcher(folder, ['p']);
    await watcher.line(WATCHING);
    mkdirSync(join(folder, 'p/quý I'));
    write('p/quý I/c.yaml', PLAN);
    await watcher.line(' ← p/quý I/c.yaml');
    write('p/quý I/c.yaml', CHANGED);
    await watcher.line(' ← p/quý I/c.yaml', 2);
  });

  test('builds all again when a phrase changes', async () => {
    write('câu mẫu/assign.hbs', '({{join lead ", "}} làm)');
    watcher = new Watcher(folder, ['p', '--phrases', 'câu mẫu']);
    await watcher.line(WATCHING);
    write('câu mẫu/assign.hbs', '({{join lead ", "}} chủ trì)');
    await watcher.line(' ← p/a.yaml', 2);
    await watcher.line(' ← p/b.yaml', 2);
  });

  test('ends with 0 when it is interrupted, and leaves no half-written file', async () => {
    watcher = new Watcher(folder, ['p', '-o', 'out']);
    await watcher.line(WATCHING);
    expect(await watcher.end()).toBe(0);
    expect(watcher.lines.at(-1)).toBe('Đã dừng theo dõi.');
    expect(existsSync(join(folder, 'out/a.docx'))).toBe(true);
  });
});
