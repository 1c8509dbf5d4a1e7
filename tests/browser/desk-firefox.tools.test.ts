/** The desk's file in Firefox: it opens, a plan is begun from a template, its first page is drawn. */
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { DESK_FILE, eventually } from '../support/desk.ts';
import { Firefox, hasFirefox } from '../support/firefox.ts';

test.skipIf(!hasFirefox)('a plan is begun in Firefox, and its pages are drawn', async () => {
  const firefox = await Firefox.start();
  try {
    await firefox.open(pathToFileURL(DESK_FILE).href);
    expect(await firefox.run<boolean>('return document.getElementById("open-folder").hidden')).toBe(true);
    await firefox.run('document.getElementById("new-open").click()');
    await eventually(() =>
      firefox.run<number>('return document.querySelectorAll("#new-asks input").length'),
    ).toBeGreaterThan(0);
    await firefox.run(`
      for (const field of document.querySelectorAll('#new-asks input')) field.value = field.placeholder;
      document.querySelector('#new-plan button[value="go"]').click();
    `);
    await eventually(() => firefox.run<string>('return document.body.dataset.pages ?? ""')).toMatch(/^\d+$/);
    const sheet = await firefox.run<string>('return document.querySelector(".sheet").innerText');
    expect(sheet).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
    expect(sheet).toContain('KẾ HOẠCH');
    // A paragraph becomes writable by a click.
    await firefox.run('document.querySelector(".sheet p[data-block]:has(.label)").click()');
    await eventually(() => firefox.run<number>('return document.querySelectorAll(".writing").length')).toBe(1);
    expect((await firefox.picture()).length).toBeGreaterThan(10_000);
  } finally {
    await firefox.end();
  }
});
