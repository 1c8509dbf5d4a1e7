import { expect, test } from 'vitest';
import { inFolder, kehoach } from '../../../support/cli.ts';
import { TEMPLATE_NAMES, templateNamed } from '../../../support/templates.ts';

test('kehoach templates --format json is the templates as they are', async () => {
  await inFolder(async (folder) => {
    const { exit, stdout } = await kehoach(['templates', '--format', 'json'], folder);
    const list = JSON.parse(stdout) as { name: string; title: string; asks: { key: string }[] }[];
    expect(exit).toBe(0);
    expect(list.map(({ name }) => name)).toEqual(TEMPLATE_NAMES);
    for (const { name, title, asks } of list) {
      expect(title).toBe(templateNamed(name).title);
      expect(asks.map(({ key }) => key)).toEqual(templateNamed(name).asks.map(({ key }) => key));
    }
  });
});
