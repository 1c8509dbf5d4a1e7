import { expect, test } from 'vitest';
import { inFolder, kehoach } from '../../../support/cli.ts';
import { NAMES, own } from '../../../support/templates.ts';

test('kehoach templates --format json is the templates as they are', async () => {
  await inFolder(async (folder) => {
    const { exit, stdout } = await kehoach(['templates', '--format', 'json'], folder);
    const list = JSON.parse(stdout) as { name: string; title: string; asks: { key: string }[] }[];
    expect(exit).toBe(0);
    expect(list.map(({ name }) => name)).toEqual(NAMES);
    for (const { name, title, asks } of list) {
      expect(title).toBe(own(name).title);
      expect(asks.map(({ key }) => key)).toEqual(own(name).asks.map(({ key }) => key));
    }
  });
});
