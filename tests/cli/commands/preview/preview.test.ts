/** `kehoach preview`: which folder is served for a plan, and what its page is told of it. */
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { main } from '../../../../src/cli/main.ts';
import { hostIn, inFolder, kehoach } from '../../../support/cli.ts';
import { pngOf } from '../../../support/pictures.ts';
import { smallPlan } from '../../../support/plans.ts';

const HTML = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; connect-src 'none'">`;

interface Shown {
  /** Asks for a path, with the secret. */
  readonly get: (path: string) => Promise<Response>;
  /** Waits until the page was told of a file, which is written until then. */
  readonly hears: (name: string, write?: () => void) => Promise<void>;
}

/** Shows a plan for as long as something is done with it; the exit code. */
async function whileShown(
  args: readonly string[],
  folder: string,
  work: (shown: Shown) => Promise<void>,
): Promise<number> {
  const deskFile = join(folder, 'ban.html');
  writeFileSync(deskFile, HTML);
  let end = (): void => undefined;
  const untilEnded = (): Promise<void> => new Promise((done) => (end = done));
  let said = (_: string): void => undefined;
  const address = new Promise<URL>((found) => {
    said = (text) => found(new URL(/http:\S+/.exec(text)?.[0] ?? ''));
  });
  const argv = ['preview', ...args, '--no-open'];
  const running = main(hostIn(folder, { argv, stdout: said, stderr: () => undefined, deskFile, untilEnded }));
  const url = await address;
  const get = (path: string): Promise<Response> =>
    fetch(new URL(`${path}${path.includes('?') ? '&' : '?'}k=${url.searchParams.get('k')}`, url));
  const told = new Set<string>();
  const events = await get('/events');
  const reading = (async () => {
    const decoder = new TextDecoder();
    for await (const chunk of events.body ?? [])
      for (const [, name = ''] of decoder.decode(chunk as Uint8Array).matchAll(/"name":"([^"]+)"/g)) told.add(name);
  })().catch(() => undefined);
  const hears = async (name: string, write = (): void => undefined): Promise<void> => {
    const isTold = (): boolean => {
      write();
      return told.has(name);
    };
    await expect.poll(isTold, { timeout: 10_000, interval: 150 }).toBe(true);
    told.clear();
  };
  await work({ get, hears });
  end();
  const exit = await running;
  await reading;
  return exit;
}

describe('a plan that is shown', () => {
  test('is told of whoever saves it, what is laid beside it later, and pictures in the folders that it names', () =>
    inFolder(async (folder) => {
      const path = join(folder, 'k.yaml');
      writeFileSync(path, smallPlan());
      mkdirSync(join(folder, 'hinh'));
      writeFileSync(join(folder, 'hinh', 'a.png'), pngOf({ width: 4, height: 4, grey: 1 }));
      const exit = await whileShown(['k.yaml'], folder, async ({ get, hears }) => {
        expect(await (await get('/plan?name=k.yaml')).text()).toBe(smallPlan());
        writeFileSync(path, smallPlan('title: Khác'));
        await hears('k.yaml');
        mkdirSync(join(folder, 'gop-y'));
        // The folder has to be seen before what is written there is.
        let count = 0;
        await hears('gop-y/k.yaml', () => writeFileSync(join(folder, 'gop-y', 'k.yaml'), `# ${++count}\n`));
        expect((await get('/picture?path=hinh/a.png')).status).toBe(200);
        writeFileSync(join(folder, 'hinh', 'a.png'), pngOf({ width: 5, height: 5, grey: 1 }));
        await hears('hinh/a.png');
      });
      expect(exit).toBe(0);
    }));

  test('is that of its own folder where a link was typed, and a plan by whatever name', () =>
    inFolder(async (folder) => {
      mkdirSync(join(folder, 'nam'));
      writeFileSync(join(folder, 'nam', 'ke-hoach.txt'), smallPlan());
      writeFileSync(join(folder, 'nam', 'khac.yaml'), smallPlan());
      symlinkSync(join(folder, 'nam', 'ke-hoach.txt'), join(folder, 'lien-ket.yaml'));
      await whileShown(['lien-ket.yaml'], folder, async ({ get, hears }) => {
        expect(await (await get('/plans')).json()).toEqual(['ke-hoach.txt', 'khac.yaml']);
        writeFileSync(join(folder, 'nam', 'ke-hoach.txt'), smallPlan('title: Khác'));
        await hears('ke-hoach.txt');
      });
    }));

  test('is compared with the plan that is named, in its own folder', () =>
    inFolder(async (folder) => {
      mkdirSync(join(folder, 'cu'));
      writeFileSync(join(folder, 'k.yaml'), smallPlan());
      writeFileSync(join(folder, 'cu', 'truoc.yaml'), smallPlan('year: 2019'));
      await whileShown(['k.yaml', '--compare', 'cu/truoc.yaml'], folder, async ({ get, hears }) => {
        expect(await (await get('/compared')).text()).toBe(smallPlan('year: 2019'));
        expect((await get('/plan?name=truoc.yaml')).status).toBe(404);
        writeFileSync(join(folder, 'cu', 'truoc.yaml'), smallPlan('year: 2018'));
        await hears('truoc.yaml');
      });
    }));
});

test.each([
  [['khong-co.yaml'], 'khong-co.yaml'],
  [['.'], '2'],
  [['a.yaml', '--port', '70000'], '70000'],
  [['a.yaml', '--compare', 'khong-co.yaml'], 'khong-co.yaml'],
])('%j is no plan that can be shown', (args, told) =>
  inFolder(async (folder) => {
    for (const name of ['a.yaml', 'b.yaml']) writeFileSync(join(folder, name), smallPlan());
    const { exit, stderr } = await kehoach(['preview', ...args, '--no-open'], folder);
    expect(exit).toBe(2);
    expect(stderr).toContain(told);
  }),
);
