/** The desk in a real browser: what an officer does with it, from a double click to the file that is signed. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import type { Browser, Page, Route } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { NODE_CODEC } from '../../src/codec-node.ts';
import { checkPlan } from '../../src/index.ts';
import { readSheet } from '../../src/tasks/workbook/read.ts';
import { inFolder } from '../support/cli.ts';
import {
  barriers,
  chooseFiles,
  clickBefore,
  eventually,
  fromMenu,
  handedOut,
  journalOf,
  openDeskFile,
  openPlan,
  paste,
  placeBefore,
  type ServedDesk,
  SharedDesk,
  serveDesk,
  settled,
  write,
  writes,
  yamlOf,
} from '../support/desk.ts';
import { documentOf, planText, smallPlan } from '../support/plans.ts';
import { hasBrowser, startBrowser } from '../support/preview.ts';
import { runProgram } from '../support/program.ts';
import { examplesOf } from '../support/property.ts';

const inBrowser = describe.skipIf(!hasBrowser);

let browser: Browser;
beforeAll(async () => {
  if (hasBrowser) browser = await startBrowser();
});
afterAll(() => browser?.close());

const FILE = 'nho.yaml';
const PLAN = `# Kế hoạch của đội\n${smallPlan(`sections:
  - heading: YÊU CẦU # mục một
    items:
      # việc đầu
      - Làm đúng việc.
      - Làm xong việc.
      - Báo cáo cấp trên.
  - heading: TỔ CHỨC THỰC HIỆN
    items:
      - Các sở, ngành thực hiện.`)}`;

const ITEMS = `    items:
      # việc đầu
      - Làm đúng việc.
      - Làm xong việc.
      - Báo cáo cấp trên.
`;

/** The parts of a package, as bytes that can be compared. */
const partsOf = (bytes: Uint8Array): Record<string, string> =>
  Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, part]) => [name, Buffer.from(part).toString('latin1')]),
  );

/** What `kehoach build` makes of a plan. */
const builtFrom = (file: string, text: string): Promise<Uint8Array> =>
  inFolder((folder) => {
    writeFileSync(join(folder, file), text);
    expect(runProgram(['build', file, '-o', 'out'], folder).exit).toBe(0);
    return readFileSync(join(folder, 'out', file.replace('.yaml', '.docx')));
  });

const errorsOf = (text: string): string[] =>
  checkPlan(text).diagnostics.flatMap(({ severity, message }) => (severity === 'error' ? [message] : []));

const shared = new SharedDesk(() => browser);

/** The small plan on the desk, whatever happens with it. */
const withPlan = (work: (page: Page, file: string) => Promise<void>, text = PLAN): Promise<void> =>
  shared.withPlan(text, work);

/** The lines of the pages that have words. */
const linesOfPages = async (page: Page): Promise<string> =>
  (await page.locator('.sheets').innerText()).replace(/\s+/g, ' ');

/** The sheets as they are drawn, whatever is chosen on them and in whatever order their looks were said. */
const sheetsOf = (page: Page): Promise<string[]> =>
  page.evaluate(`{
    const part = (node) => node.nodeType === Node.TEXT_NODE ? node.data : [
      node.tagName,
      ...[...node.attributes].flatMap(({ name, value }) =>
        name === 'style' ? value.split(/; */).sort() : name === 'class' ? value.split(' ').filter((one) => one !== 'chosen') : [name + value]).sort(),
      ...[...node.childNodes].map(part),
    ].join('|');
    [...document.querySelectorAll('.sheet')].map(part);
  }`);

interface Typing {
  readonly name: string;
  /** The words of the paragraph that is written on. */
  readonly at: string;
  readonly type: (page: Page) => Promise<void>;
  /** What is being written then. */
  readonly next: string;
  /** What the items become in the YAML. */
  readonly items: string;
}

const press = (page: Page, ...keys: readonly string[]): Promise<void> =>
  keys.reduce((before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve());

const TYPINGS: readonly Typing[] = [
  {
    name: 'words are typed where the caret is',
    at: 'Làm xong việc.',
    type: async (page) => {
      await press(page, 'Backspace');
      await page.keyboard.type(' đúng hạn.');
    },
    next: 'Làm xong việc đúng hạn.',
    items: ITEMS.replace('Làm xong việc.', 'Làm xong việc đúng hạn.'),
  },
  {
    name: 'Enter makes the next item of what is behind the caret',
    at: 'Làm xong việc.',
    type: (page) => press(page, 'Home', 'Control+ArrowRight', 'Control+ArrowRight', 'Enter'),
    next: 'việc.',
    items: ITEMS.replace('Làm xong việc.', 'Làm xong\n      - việc.'),
  },
  {
    name: 'Backspaces that follow Enter at once take the next item back, and a letter',
    at: 'Làm xong việc.',
    type: (page) => press(page, 'Enter', 'Backspace', 'Backspace', 'Backspace'),
    next: 'Làm xong việc',
    items: ITEMS.replace('Làm xong việc.', 'Làm xong việc'),
  },
  {
    name: 'Tab puts an item below the one before it',
    at: 'Làm xong việc.',
    type: (page) => press(page, 'Tab'),
    next: 'Làm xong việc.',
    items: ITEMS.replace(
      '- Làm đúng việc.\n      - Làm xong việc.',
      '- text: Làm đúng việc.\n        items:\n          - Làm xong việc.',
    ),
  },
  {
    name: 'Backspace at the start joins it to the one before',
    at: 'Làm xong việc.',
    type: (page) => press(page, 'Home', 'Backspace'),
    next: 'Làm đúng việc. Làm xong việc.',
    items: ITEMS.replace('Làm đúng việc.\n      - Làm xong việc.', 'Làm đúng việc. Làm xong việc.'),
  },
  {
    name: 'Alt and an arrow change places',
    at: 'Làm xong việc.',
    type: (page) => press(page, 'Alt+ArrowDown'),
    next: 'Làm xong việc.',
    items: ITEMS.replace('- Làm xong việc.\n      - Báo cáo cấp trên.', '- Báo cáo cấp trên.\n      - Làm xong việc.'),
  },
  {
    name: 'Ctrl+B makes bold what is chosen',
    at: 'Làm xong việc.',
    type: (page) => press(page, 'Home', 'Control+Shift+ArrowRight', 'Control+b'),
    next: 'Làm xong việc.',
    items: ITEMS.replace('Làm xong việc.', '"**Làm** xong việc."'),
  },
];

inBrowser('writing on a page of the file', () => {
  test.each(TYPINGS)('$name', async ({ at, type, next, items }) => {
    await withPlan(async (page) => {
      await write(page, at);
      await type(page);
      await writes(page, next);
      await settled(page);
      expect(await yamlOf(page)).toBe(PLAN.replace(ITEMS, items));
    });
  });

  test('a click puts the caret where it is made, and what is typed at once stands there', async () => {
    const long = `Làm việc này ${'cho tới nơi tới chốn '.repeat(8)}rồi mới nghỉ tay.`;
    await withPlan(
      async (page) => {
        await clickBefore(page, 'Làm xong việc.', 'xong');
        await page.keyboard.type('vừa ');
        await writes(page, 'Làm vừa xong việc.');
        await clickBefore(page, 'rồi mới nghỉ', 'rồi');
        await page.keyboard.type('ngay ngắn ');
        await writes(page, long.replace('rồi', 'ngay ngắn rồi'));
      },
      PLAN.replace('Báo cáo cấp trên.', long),
    );
  });

  test('what is pressed while the pages are drawn anew is written on from its first letter, though no click comes of it', async () => {
    await withPlan(async (page) => {
      const { x, y } = await placeBefore(page, 'Làm xong việc.', 'xong');
      await page.mouse.move(x, y);
      await page.mouse.down();
      // Whoever is quick types before anything that was set for later.
      await page.evaluate(`
        document.querySelectorAll(".sheet").forEach((sheet) => sheet.replaceWith(sheet.cloneNode(true)));
        document.querySelector(".sheet").dispatchEvent(new PointerEvent("pointerup", { bubbles: true }));
        document.execCommand("insertText", false, "vừa ");
      `);
      await page.mouse.up();
      await writes(page, 'Làm vừa xong việc.');
    });
  });

  test('Shift+Tab takes an item out again, and the plan is that of before', async () => {
    await withPlan(async (page) => {
      await write(page, 'Báo cáo cấp trên.');
      await press(page, 'Tab');
      await eventually(() => linesOfPages(page)).toContain('a) Báo cáo cấp trên.');
      await writes(page, 'Báo cáo cấp trên.');
      await press(page, 'Shift+Tab');
      await eventually(() => linesOfPages(page)).toContain('3. Báo cáo cấp trên.');
      await writes(page, 'Báo cáo cấp trên.');
      const yaml = await yamlOf(page);
      expect(errorsOf(yaml)).toEqual([]);
      expect(yaml).toContain('      # việc đầu\n');
    });
  });
});

inBrowser('the work of an officer in the file', () => {
  test('an assignment, a table with a row, a footnote and the forms become YAML that a person would have written', async () => {
    let [made, drawn] = ['', ['']];
    await withPlan(async (page, file) => {
      await page.locator('.sheet td', { hasText: 'Nơi nhận' }).click();
      await page.fill('#field-recipients', 'Bộ Công an (để báo cáo)\nCác sở, ngành\nLưu: VT, NC');
      await page.locator('#form').getByText('Ghi vào kế hoạch').click();
      await eventually(() => linesOfPages(page)).toContain('Bộ Công an; (để báo cáo)');
      await settled(page);
      await write(page, 'Làm xong việc.');
      await page.locator('.tools').getByText('Phân công').click();
      await page.fill('#assign-lead', 'Công an tỉnh; Sở Y tế');
      await page.fill('#assign-day', '2026-05-04');
      await page.locator('#form').getByText('Ghi vào kế hoạch').click();
      await writes(page, 'Làm xong việc.');
      await settled(page);
      await page.keyboard.press('Escape');
      await eventually(() => linesOfPages(page)).toContain('(Công an tỉnh, Sở Y tế chủ trì thực hiện)');
      await write(page, 'Báo cáo cấp trên.');
      await page.locator('.tools').getByText('+ Bảng').click();
      await page.locator('.sheet td', { hasText: 'Nội dung' }).waitFor();
      await settled(page);
      await page.keyboard.press('Escape');
      await page.locator('.sheet td', { hasText: '…' }).click();
      await page.locator('.tools').getByText('+ Dòng').click();
      await eventually(() => page.locator('.sheet td', { hasText: '…' }).count()).toBe(2);
      await settled(page);
      await page.keyboard.press('Escape');
      await write(page, 'Làm đúng việc.');
      await page.locator('.tools').getByText('Chú thích').click();
      await page.fill('#note-words', 'Theo hướng dẫn của cấp trên.');
      await page.keyboard.press('Enter');
      await eventually(() => linesOfPages(page)).toContain('Theo hướng dẫn của cấp trên.');
      await page.keyboard.press('Escape');
      await page.locator('.sheet td', { hasText: 'BAN CHỈ ĐẠO 138' }).first().click();
      await page.getByLabel('Địa danh').fill('Hòa Lộc');
      await page.locator('#form').getByText('Ghi vào kế hoạch').click();
      await eventually(() => linesOfPages(page)).toContain('Hòa Lộc, ngày');
      await settled(page);
      const yaml = await yamlOf(page);
      expect(errorsOf(yaml)).toEqual([]);
      expect(yaml).toMatchSnapshot();
      expect(partsOf((await handedOut(page, '#docx')).bytes)).toEqual(partsOf(await builtFrom(file, yaml)));
      [made, drawn] = [yaml, await sheetsOf(page)];
    });
    // What was drawn change by change is what is drawn of the whole.
    await withPlan(async (page) => expect(await sheetsOf(page)).toEqual(drawn), made);
  });

  test('several assignments are changed, added and taken out in one form, and one undo takes it back', async () => {
    const assign = `        assign: # hai nơi
          - { lead: [Công an tỉnh], deadline: 20/4/2026 } # sớm
          - { lead: [Sở Y tế] }
`;
    const text = PLAN.replace('- Làm xong việc.\n', `- text: Làm xong việc.\n${assign}`);
    await withPlan(async (page) => {
      await write(page, 'Làm xong việc.');
      await page.locator('.tools').getByText('Phân công').click();
      await page.fill('#assign-deadline', '25/4/2026');
      await page.locator('#form').getByText('Bỏ phân công này').nth(1).click();
      await page.locator('#form').getByText('Thêm phân công').click();
      await page.keyboard.type('Sở Nội vụ');
      await press(page, 'Enter');
      await writes(page, 'Làm xong việc.');
      expect(await yamlOf(page)).toBe(text.replace('20/4', '25/4').replace('Sở Y tế', 'Sở Nội vụ'));
      await page.locator('#undo').click();
      expect(await yamlOf(page)).toBe(text);
    }, text);
  });

  test('tasks are handed out as a workbook', async () => {
    await withPlan(
      async (page, file) => {
        await fromMenu(page, 'tasks');
        const { name, bytes } = await handedOut(page, '#sheet-actions button');
        expect(name).toBe(file.replace('.yaml', '-nhiem-vu.xlsx'));
        const words = JSON.stringify(readSheet(bytes, NODE_CODEC));
        expect(words).toContain('Công an tỉnh');
        expect(words).toContain('Báo cáo cấp trên');
        // What is shown stays, for another file may be asked for.
        await press(page, 'Escape');
      },
      PLAN.replace('- Báo cáo cấp trên.', '- { text: Báo cáo cấp trên, assign: { lead: [Công an tỉnh] } }'),
    );
  });

  test('undo goes back through the page and the source, and redo forward again', async () => {
    await withPlan(async (page) => {
      await write(page, 'Làm xong việc.');
      await page.keyboard.type(' Một.');
      await page.click('#source-toggle');
      await page.locator('.cm-content').click();
      await press(page, 'Control+Home');
      // As one input: keys that come far from each other, as on a busy machine, are undone one by one.
      await page.keyboard.insertText('# đầu trang');
      await settled(page);
      await page.locator('#undo').click();
      await page.locator('#undo').click();
      expect(await yamlOf(page)).toBe(PLAN);
      await page.locator('#redo').click();
      await settled(page);
      expect(await yamlOf(page)).toBe(PLAN.replace('Làm xong việc.', 'Làm xong việc. Một.'));
      await page.locator('#redo').click();
      await settled(page);
      expect(await yamlOf(page)).toBe(`# đầu trang${PLAN.replace('Làm xong việc.', 'Làm xong việc. Một.')}`);
      await page.click('#source-toggle');
    });
  });

  test('what is pressed while the pages are made anew is written all the same', async () => {
    await withPlan(async (page) => {
      await write(page, 'Báo cáo cấp trên.');
      await page.keyboard.press('Enter');
      await page.keyboard.type('Họp giao ban.');
      await page.keyboard.press('Enter');
      await page.keyboard.type('Tổng kết.');
      await writes(page, 'Tổng kết.');
      expect(await yamlOf(page)).toBe(
        PLAN.replace('- Báo cáo cấp trên.', '- Báo cáo cấp trên.\n      - Họp giao ban.\n      - Tổng kết.'),
      );
    });
  });

  test('a plan that is only clicked through stays to the letter', async () => {
    const text = planText('ban-chi-dao-138-2026');
    await withPlan(async (page) => {
      const blocks = page.locator('.sheet p[data-block]:has(.line)');
      for (const index of [3, 5, 8, 12, 20, 30]) {
        await blocks.nth(index).click();
        if (await page.locator('#form').isVisible()) await page.locator('#form').getByText('Thôi').click();
      }
      expect(await yamlOf(page)).toBe(text);
    }, text);
  });

  test('two plans are chosen, one is taken over to the next year, its decisions are counted', async () => {
    const files = Object.fromEntries(
      ['ban-chi-dao-138-2025', 'ban-chi-dao-138-2026'].map((name) => [`${name}.yaml`, planText(name)]),
    );
    await shared.atHome(async (page) => {
      await chooseFiles(page, files);
      await page.locator('#plan-rows tr', { hasText: 'ban-chi-dao-138-2026' }).getByText('Lập cho năm sau').click();
      await eventually(() => page.locator('#file').innerText()).toContain('ban-chi-dao-138-2027.yaml');
      await settled(page);
      expect(await page.locator('#panel-marks .item').count()).toBeGreaterThan(10);
      await eventually(() => page.locator('#walk').innerText()).toMatch(/Chỗ 1: còn \d\d chỗ/);
      const { name, bytes } = await handedOut(page, '#save');
      expect(name).toBe('ban-chi-dao-138-2027.yaml');
      expect(errorsOf(new TextDecoder().decode(bytes))).toEqual([]);
    });
  });

  test('a plan is begun from a template by its questions', async () => {
    await shared.atHome(async (page) => {
      const before = await page.locator('#file').innerText();
      await page.click('#new-open');
      await page.locator('#new-plan').waitFor();
      for (const field of await page.locator('#new-asks input').all())
        await field.fill((await field.getAttribute('placeholder')) ?? '');
      await page.locator('#new-plan').getByText('Lập kế hoạch').click();
      await eventually(() => page.locator('#file').innerText()).not.toBe(before);
      await settled(page);
      expect(errorsOf(await yamlOf(page))).toEqual([]);
    });
  });

  test('a Word file is imported as a plan', async () => {
    await shared.atHome(async (page) => {
      await chooseFiles(page, { 'tu-word.docx': documentOf(PLAN) });
      await page.locator('#sheet').getByText('Nhập thành kế hoạch').click();
      await eventually(() => page.locator('#file').innerText()).toContain('tu-word.yaml');
      await settled(page);
      if (await page.locator('#sheet').isVisible()) await page.locator('#sheet').getByText('Đóng').click();
      const yaml = await yamlOf(page);
      expect(errorsOf(yaml)).toEqual([]);
      expect(yaml).toContain('- Làm xong việc.');
    });
  });

  test('what was changed in Word is told and taken in, by the menu alone', async () => {
    await withPlan(async (page) => {
      await page.locator('.menu summary').press('Enter');
      const [chooser] = await Promise.all([
        page.waitForEvent('filechooser'),
        page.locator('#word-open').press('Enter'),
      ]);
      const changed = documentOf(PLAN.replace('Làm xong việc.', 'Làm xong việc trước ngày 30/6/2026.'));
      await chooser.setFiles({
        name: 'gửi về.docx',
        mimeType: 'application/octet-stream',
        buffer: Buffer.from(changed),
      });
      await page.locator('#sheet').getByText('Đưa chỗ đã sửa vào kế hoạch đang mở').press('Enter');
      await eventually(() => page.locator('#sheet .sentences').innerText()).toContain('30/6/2026');
      await page.locator('#sheet').getByText('Đưa vào kế hoạch').press('Enter');
      await settled(page);
      expect(await yamlOf(page)).toBe(PLAN.replace('Làm xong việc.', 'Làm xong việc trước ngày 30/6/2026.'));
    });
  });

  test('a final document is refused with its reasons while decisions are open', async () => {
    await withPlan(
      async (page) => {
        await fromMenu(page, 'final');
        const reasons = page.locator('#sheet .sentences li');
        await reasons.first().waitFor();
        expect(await reasons.allInnerTexts()).toSatisfy((texts: string[]) =>
          texts.some((text) => /^Dòng \d+:/.test(text)),
        );
        // Each is gone to, by the keyboard too.
        await press(page, 'Tab', 'Enter');
        expect(await page.evaluate<string>('document.activeElement.textContent')).toContain('Làm đúng việc.');
        expect(await page.locator('#state').innerText()).toMatch(/^Dòng \d+:/);
      },
      PLAN.replace('# việc đầu', '# RÀ SOÁT: giữ hay đổi'),
    );
  });
});

/** The plan with a table that goes over two pages. */
const TABLE_ROWS = Array.from(
  { length: 60 },
  (_, index) => `          - [${index + 1}, Đội ${index + 1}, ${index * 3}]`,
);
const WITH_TABLE = PLAN.replace(
  '      - Làm xong việc.\n',
  () => `      - text: Làm xong việc.
        table:
          columns: [TT, Đội, Số buổi]
          rows:
${TABLE_ROWS.join('\n')}
`,
).replace('columns: [TT, Đội, Số buổi]', 'columns: [{ title: TT }, { title: Đội }, { title: Số buổi }]');

inBrowser('a table on the page', () => {
  test('is walked through by Tab, gets a row behind its last cell, and its cells are those of its second page too', async () => {
    await withPlan(async (page) => {
      await page.locator('.sheet td', { hasText: /^Đội 59$/ }).click();
      await writes(page, 'Đội 59');
      await page.keyboard.type(' A');
      await press(page, 'Tab');
      await writes(page, '174');
      await press(page, 'Tab', 'Tab');
      await writes(page, 'Đội 60');
      await press(page, 'Shift+Tab');
      await writes(page, '60');
      await press(page, 'Tab', 'Tab', 'Tab');
      await writes(page, '…');
      await page.keyboard.type('61');
      await press(page, 'Tab');
      await page.keyboard.type('Đội 61');
      await writes(page, 'Đội 61');
      await settled(page);
      expect(await yamlOf(page)).toBe(
        WITH_TABLE.replace('Đội 59,', 'Đội 59 A,').replace(
          '- [60, Đội 60, 177]\n',
          '- [60, Đội 60, 177]\n          - [61, Đội 61, ""]\n',
        ),
      );
    }, WITH_TABLE);
  });

  test('has cells that are joined and parted', async () => {
    await withPlan(async (page) => {
      const tools = page.locator('.tools');
      await page.locator('.sheet td', { hasText: /^Đội 1$/ }).click();
      await tools.getByText('Gộp →').click();
      await eventually(() => page.locator('.writing').allInnerTexts()).toEqual(['Đội 1 0']);
      await settled(page);
      const joined = WITH_TABLE.replace('[1, Đội 1, 0]', '[1, { text: Đội 1 0, columns: 2 }]');
      await tools.getByText('Tách ô').waitFor();
      expect(await yamlOf(page)).toBe(joined);
      await page.locator('.sheet td', { hasText: 'Đội 1 0' }).click();
      await tools.getByText('Tách ô').click();
      await writes(page, 'Đội 1 0');
      await settled(page);
      expect(await yamlOf(page)).toBe(WITH_TABLE.replace('[1, Đội 1, 0]', '[1, Đội 1 0, ""]'));
    }, WITH_TABLE);
  });
});

inBrowser('an item taken by its handle', () => {
  test('is put down above another', async () => {
    await withPlan(async (page) => {
      const item = (words: string) => page.locator('.sheet [data-block]', { hasText: words });
      await item('Báo cáo cấp trên.').hover();
      const target = await item('Làm đúng việc.').boundingBox();
      await page.locator('.drag-handle').hover();
      await page.mouse.down();
      await page.mouse.move((target?.x ?? 0) + 60, (target?.y ?? 0) + 12);
      await page.mouse.move((target?.x ?? 0) + 60, (target?.y ?? 0) + 3);
      await page.mouse.up();
      await writes(page, 'Báo cáo cấp trên.');
      await settled(page);
      expect(await yamlOf(page)).toBe(
        PLAN.replace(ITEMS, ITEMS.replace('      - Báo cáo cấp trên.\n', '')).replace(
          '    items:\n',
          '    items:\n      - Báo cáo cấp trên.\n',
        ),
      );
    });
  });
});

const foundNow = (page: Page): Promise<string> =>
  page.evaluate<string>('[...(CSS.highlights.get("found-now") ?? [])].map((range) => range.toString()).join("|")');

inBrowser('looking at the pages', () => {
  test('words are found without their marks, one after the other, and still after a change', async () => {
    await withPlan(async (page) => {
      await press(page, 'Control+f');
      await page.keyboard.type('viec.');
      await eventually(() => page.locator('#find-count').innerText()).toBe('1 / 2');
      expect(await foundNow(page)).toBe('việc.');
      await press(page, 'Enter');
      expect(await page.locator('#find-count').innerText()).toBe('2 / 2');
      await page.fill('#find-words', 'việc cần');
      await eventually(() => page.locator('#find-count').innerText()).toBe('Không có');
      await page.fill('#find-words', 'viec');
      await write(page, 'Báo cáo cấp trên.');
      await page.keyboard.type(' Làm việc.');
      await page.locator('#sidebar').click();
      await eventually(() => page.locator('#find-count').innerText()).toMatch(/ \/ 3$/);
      await page.locator('#find-words').focus();
      await press(page, 'Escape');
      expect(await page.locator('#find').isVisible()).toBe(false);
      expect(await foundNow(page)).toBe('');
    });
  });

  test('are larger and smaller by the keys, as wide as there is room, and gone to by their number', async () => {
    const text = planText('so-noi-vu-cai-cach-hanh-chinh-2026');
    await withPlan(async (page) => {
      // A table that goes over two pages has each of its rows on one of them, though the second is known later.
      const ends =
        '[...document.querySelectorAll(".sheet")].flatMap((sheet) => [...sheet.querySelectorAll("tr")].map((row) => sheet.getBoundingClientRect().bottom - row.getBoundingClientRect().bottom))';
      expect(Math.min(...(await page.evaluate<number[]>(ends)))).toBeGreaterThan(0);
      const width = async (): Promise<number> => (await page.locator('.sheet').first().boundingBox())?.width ?? 0;
      const before = await width();
      await press(page, 'Control+=', 'Control+=');
      expect((await width()) / before).toBeCloseTo(1.25);
      expect(await page.locator('#zoom-now').innerText()).toBe('125 %');
      await press(page, 'Control+0');
      expect(await width()).toBe(before);
      await page.locator('#zoom-width').click();
      expect(await width()).toBeGreaterThan(before * 1.1);
      await page.fill('#page-number', '3');
      await press(page, 'Enter');
      await eventually(async () => (await page.getByLabel('Trang 3/13').boundingBox())?.y).toBeLessThan(200);
      await page.locator('#sidebar').focus();
      await eventually(() => page.locator('#page-number').inputValue()).toBe('3');
    }, text);
  });
});

inBrowser('findings', () => {
  test('with one answer are put right by a press, one or all of them', async () => {
    const slips = PLAN.replace('Làm xong việc.', 'Làm xong  việc .').replace('Báo cáo cấp trên.', 'Báo cáo  cấp trên.');
    await withPlan(async (page) => {
      await page.locator('#tab-findings').click();
      const mend = page.locator('.item-mend');
      await eventually(() => mend.count()).toBe(3);
      await mend.first().click();
      await eventually(() => mend.count()).toBe(2);
      expect(await yamlOf(page)).toBe(slips.replace('Làm xong  việc .', 'Làm xong việc .'));
      await page.getByText('Sửa cả 2 chỗ sửa được').click();
      await eventually(() => mend.count()).toBe(0);
      expect(await yamlOf(page)).toBe(PLAN);
      await page.locator('#undo').click();
      await eventually(() => mend.count()).toBe(2);
    }, slips);
  });
});

/** The plan with what a roll-over leaves to be decided. */
const UNDECIDED = PLAN.replace(
  '      - Làm xong việc.\n',
  () => `      # RÀ SOÁT: thời hạn 13/3/2027 (rơi vào thứ Bảy, ngày nghỉ), chuyển từ 13/3/2026: giữ hay đổi
      # RÀ SOÁT: chỉ tiêu, số liệu giữ hay đổi: ít nhất 95%
      - Làm xong ít nhất 95% số việc trước ngày 13/3/2027.
`,
).replace(
  '- Báo cáo cấp trên.',
  '# RÀ SOÁT: “năm 2025” giữ nguyên: là việc đã qua hay phải chuyển\n      - Báo cáo cấp trên về năm 2025.',
);

const isAsked = (page: Page): Promise<string> =>
  page.evaluate<string>('[...(CSS.highlights.get("asked") ?? [])].map((range) => range.toString()).join("|")');

inBrowser('decisions as a walk', () => {
  test('each is shown at its sentence; changed, kept and dropped; undo asks again', async () => {
    await withPlan(async (page) => {
      await page.locator('#tab-marks').click();
      await page.locator('#panel-marks').getByText('Quyết định từng chỗ').click();
      const walk = page.locator('#walk');
      await eventually(() => walk.innerText()).toContain('còn 3 chỗ');
      expect(await isAsked(page)).toBe('13/3/2027');
      await eventually(() => walk.innerText()).toContain('thứ Bảy, ngày nghỉ');
      await walk.getByLabel('Chọn ngày khác').fill('2027-03-12');
      await eventually(() => walk.locator('.walk-day').innerText()).toBe('thứ Sáu');
      await walk.getByText('Ghi thay đổi').click();
      await eventually(() => walk.innerText()).toContain('đã quyết định 1, còn 2 chỗ');
      await settled(page);
      expect(await isAsked(page)).toBe('ít nhất 95%');
      await walk.getByText('Giữ nguyên').click();
      await eventually(() => walk.innerText()).toContain('đã quyết định 2, còn 1 chỗ');
      await walk.getByText('Bỏ ý này').click();
      await eventually(() => walk.innerText()).toContain('không còn chỗ nào phải quyết định');
      await settled(page);
      const decided = PLAN.replace('- Làm xong việc.', '- Làm xong ít nhất 95% số việc trước ngày 12/3/2027.');
      expect(await yamlOf(page)).toBe(decided.replace('      - Báo cáo cấp trên.\n', ''));
      await page.locator('#undo').click();
      await eventually(() => walk.innerText()).toContain('còn 1 chỗ');
      expect(await walk.innerText()).toContain('“năm 2025” giữ nguyên');
      for (const _ of [1, 2]) await page.locator('#undo').click();
      await settled(page);
      expect(await yamlOf(page)).toBe(UNDECIDED);
    }, UNDECIDED);
  });
});

/** What somebody else writes into the file while it is open on the desk. */
inBrowser('the desk over a folder', () => {
  const [ONE, TWO, THREE] = ['một.yaml', 'hai.yaml', 'ba.yaml'] as const;
  const EARLIER = { 'bốn.yaml': PLAN.replace('Làm đúng việc.', 'Làm việc khác.'), 'năm.yaml': PLAN };
  let desk: ServedDesk;
  beforeAll(async () => {
    desk = await serveDesk(browser, { [ONE]: PLAN, [TWO]: PLAN, [THREE]: PLAN, ...EARLIER });
  });
  afterAll(async () => {
    expect(desk.complaints).toEqual([]);
    expect(await desk.end()).toBe(0);
  });

  test('of two plans chosen in one breath the later lies on the desk, and undo goes no further back than its file', async () => {
    const { page } = desk;
    const [first, second] = Object.keys(EARLIER);
    await eventually(() => page.locator('.plan-open').count()).toBe(5);
    // The disk is slow with what lies beside the first of them.
    const slowly = async (route: Route): Promise<void> => {
      for (let turn = 0; turn < 30; turn++) await page.evaluate('0');
      await route.continue();
    };
    await page.route('**/opinions', slowly, { times: 1 });
    await page.evaluate(`for (const file of ${JSON.stringify([first, second])})
      [...document.querySelectorAll('#plan-rows tr')].find((row) => row.innerText.includes(file))
        .querySelector('.plan-open').click();`);
    await eventually(() => page.locator('#file').innerText()).toContain(second);
    await settled(page);
    await write(page, 'Làm xong việc.');
    await page.keyboard.type(' Một.');
    await page.keyboard.press('Control+s');
    await eventually(() => desk.text(String(second))).toBe(PLAN.replace('Làm xong việc.', 'Làm xong việc. Một.'));
    await page.locator('#sidebar').click();
    for (let step = 0; step < 3; step++) await page.locator('#undo').click();
    await eventually(() => desk.text(String(second))).toBe(PLAN);
    expect(desk.text(String(first))).toBe(EARLIER['bốn.yaml']);
    await page.click('#home');
  });

  test('a change is saved by itself, and only where it was made', async () => {
    await openPlan(desk.page, ONE);
    await write(desk.page, 'Làm xong việc.');
    await desk.page.keyboard.type(' Một.');
    await desk.page.keyboard.press('Control+s');
    await eventually(() => desk.text(ONE)).toBe(PLAN.replace('Làm xong việc.', 'Làm xong việc. Một.'));
    await write(desk.page, 'Báo cáo cấp trên.');
    await desk.page.keyboard.type(' Hai.');
    await desk.page.locator('#sidebar').click();
    await eventually(() => desk.text(ONE)).toBe(
      PLAN.replace('Làm xong việc.', 'Làm xong việc. Một.').replace('cấp trên.', 'cấp trên. Hai.'),
    );
  });

  test('what others changed elsewhere is put together with it', async () => {
    await desk.page.click('#home');
    await openPlan(desk.page, TWO);
    const outside = PLAN.replace('Các sở, ngành thực hiện.', 'Các sở, ngành, địa phương thực hiện.');
    await write(desk.page, 'Làm xong việc.');
    // Pages of what came before the paragraph was opened would wait until it is left.
    desk.write(TWO, outside);
    await desk.page.keyboard.type(' Một.');
    await desk.page.keyboard.press('Control+s');
    await eventually(() => desk.text(TWO)).toBe(outside.replace('Làm xong việc.', 'Làm xong việc. Một.'));
    await eventually(() => linesOfPages(desk.page)).toContain('địa phương thực hiện');
  });

  test('what both changed is asked about, and nothing is overwritten before', async () => {
    await desk.page.click('#home');
    await openPlan(desk.page, THREE);
    const outside = PLAN.replace('Làm xong việc.', 'Làm xong mọi việc.');
    await write(desk.page, 'Làm xong việc.');
    desk.write(THREE, outside);
    await desk.page.keyboard.type(' Một.');
    await desk.page.keyboard.press('Control+s');
    await desk.page.locator('#sheet').getByText('Giữ bản đang viết').waitFor();
    expect(desk.text(THREE)).toBe(outside);
    await desk.page.locator('#sheet').getByText('Giữ bản đang viết').click();
    await eventually(() => desk.text(THREE)).toBe(PLAN.replace('Làm xong việc.', 'Làm xong việc. Một.'));
  });
});

/** What somebody else writes is seen without a hand at the desk. */
inBrowser('the desk over a folder that others write in', () => {
  const FILE = 'một.yaml';
  let desk: ServedDesk;
  beforeAll(async () => {
    desk = await serveDesk(browser, { [FILE]: PLAN, 'hai.yaml': PLAN });
  });
  afterAll(async () => {
    expect(await desk.end()).toBe(0);
  });

  test('shows what is saved outside at once, counts it as saved, and takes it back by undo', async () => {
    await openPlan(desk.page, FILE);
    desk.write(FILE, PLAN.replace('Làm xong việc.', 'Làm xong mọi việc.'));
    await eventually(() => linesOfPages(desk.page)).toContain('Làm xong mọi việc.');
    await settled(desk.page);
    await eventually(() => desk.page.locator('#saved').innerText()).toBe('Đã lưu');
    await desk.page.locator('#undo').click();
    await eventually(() => desk.text(FILE)).toBe(PLAN);
    await settled(desk.page);
  });

  test('takes nobody out of the sentence that is being written, and puts both together when it is done', async () => {
    await write(desk.page, 'Làm xong việc.');
    desk.write(FILE, PLAN.replace('Các sở, ngành thực hiện.', 'Các sở, ngành, địa phương thực hiện.'));
    await desk.page.waitForTimeout(400);
    await desk.page.keyboard.type(' Một.');
    expect(await desk.page.locator('.writing').innerText()).toBe('Làm xong việc. Một.');
    await desk.page.locator('#sidebar').click();
    const both = PLAN.replace('Các sở, ngành thực hiện.', 'Các sở, ngành, địa phương thực hiện.');
    await eventually(() => desk.text(FILE)).toBe(both.replace('Làm xong việc.', 'Làm xong việc. Một.'));
    await eventually(() => linesOfPages(desk.page)).toContain('địa phương thực hiện');
  });

  test('says that the file is gone or is no text, keeps what is here, and goes on when it is there again', async () => {
    const trouble = desk.page.locator('#trouble');
    const [before, pages] = [desk.text(FILE), await linesOfPages(desk.page)] as const;
    rmSync(join(desk.folder, FILE));
    await eventually(() => trouble.innerText()).toContain('không còn trong thư mục');
    writeFileSync(join(desk.folder, FILE), Uint8Array.of(0xff, 0xfe, 0x41));
    await eventually(() => trouble.innerText()).toContain('UTF-8');
    expect(await linesOfPages(desk.page)).toEqual(pages);
    desk.write(FILE, before);
    await eventually(() => trouble.innerText()).toBe('');
  });

  test('renews the list of plans, and chooses no view for whoever has opened one meanwhile', async () => {
    const { page } = desk;
    await page.click('#home');
    await eventually(() => page.locator('#plan-rows').isVisible()).toBe(true);
    await page.evaluate(`{
      window.viewsChosen = 0;
      new MutationObserver((all) => { window.viewsChosen += all.length; })
        .observe(document.body, { attributes: true, attributeFilter: ['data-view'] });
    }`);
    desk.write('hai.yaml', PLAN.replace('công tác thử nghiệm', 'nhiệm vụ thử nghiệm'));
    await eventually(() => page.locator('#plan-rows').innerText()).toContain('nhiệm vụ thử nghiệm');
    expect(await page.evaluate('viewsChosen')).toBe(0);
  });
});

inBrowser('a page that dies', () => {
  test('in the middle of a paragraph loses nothing of it, nor a plan that was begun and never downloaded', async () => {
    const window = await browser.newContext({ viewport: { width: 1366, height: 768 } });
    const first = await openDeskFile(window, { [FILE]: PLAN });
    await chooseFiles(first.page, { 'tu-word.docx': documentOf(PLAN) });
    await first.page.locator('#sheet').getByText('Nhập thành kế hoạch').click();
    await eventually(() => journalOf(first.page)).toContain('"saved":""');
    await first.page.click('#home');
    await openPlan(first.page, FILE);
    await write(first.page, 'Làm xong việc.');
    await first.page.keyboard.type(' Một.');
    await first.page.locator('.writing').press('Enter');
    await first.page.keyboard.type('Hai việc');
    await writes(first.page, 'Hai việc');
    // The journal is written a moment after the last key.
    await eventually(() => journalOf(first.page)).toContain('Hai việc');
    await first.page.close({ runBeforeUnload: false });
    const second = await openDeskFile(window);
    await eventually(() => second.page.locator('.plan-file').allInnerTexts()).toEqual([FILE, 'tu-word.yaml']);
    await second.page.getByLabel('Bỏ bản này: tu-word.yaml').click();
    await second.page.locator('#sheet-actions').getByText('Bỏ bản này').click();
    await eventually(() => second.page.locator('.plan-file').allInnerTexts()).toEqual([FILE]);
    await chooseFiles(second.page, { [FILE]: PLAN });
    await eventually(() => second.page.locator('#plan-rows').innerText()).toContain('có bản chưa lưu');
    await openPlan(second.page, FILE);
    await second.page.locator('#sheet').getByText('Đoạn đang viết dở').waitFor();
    await second.page.locator('#sheet').getByText('Lấy lại bản ấy').click();
    await settled(second.page);
    expect(await yamlOf(second.page)).toBe(PLAN.replace('- Làm xong việc.', '- Làm xong việc. Một.\n      - Hai việc'));
    await window.close();
  });
});

/** What would be a program, were it not text. */
const SCRIPT = '<img src=x onerror="document.title=1"><script>document.title=1</script>';

inBrowser('text that looks like a program', () => {
  test('is text in a plan, its file’s name, its comments, its errors and what is pasted', async () => {
    const name = '<img src=x onerror=alert(1)>.yaml';
    const text = PLAN.replace('# việc đầu', `# RÀ SOÁT: ${SCRIPT}`)
      .replace('Làm xong việc.', () => `'Làm xong việc ${SCRIPT}'`)
      .replace('Thực hiện công tác', () => `Thực hiện ${SCRIPT} công tác`);
    const { page, complaints } = await openDeskFile(browser, { [name]: text });
    await openPlan(page, name);
    await page.locator('#tab-marks').click();
    await write(page, 'Báo cáo cấp trên.');
    await paste(page, `<p>Dán ${SCRIPT}</p>`);
    await page.click('#source-toggle');
    await settled(page);
    await page.locator('#home').click();
    await page.locator('#plan-rows').waitFor();
    expect(await page.evaluate('document.querySelectorAll("img, body script:not([id])").length')).toBe(1);
    expect(await page.locator('#plan-rows').innerText()).toContain(name);
    expect(complaints).toEqual([]);
    await page.close();
  });
});

/** What Word puts on the clipboard for two items, a struck out word and a hidden one. */
const FROM_WORD = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal {margin:0}</style></head><body>
<!--StartFragment--><p class=MsoListParagraph style='text-indent:-18pt;mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>1.<span>&nbsp;&nbsp; </span></span><b>Họp</b> giao ban [a*b] <del cite="mailto:A">cũ</del>hằng tháng.<o:p></o:p></p>
<p class=MsoNormal>Tổng kết<span style='mso-hide:all'> ẩn</span> năm<a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1" title=""><span class=MsoFootnoteReference>[1]</span></a>.</p>
<div style='mso-element:footnote-list'><br clear=all><hr align=left size=1 width="33%"><div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a style='mso-footnote-id:ftn1' href="#_ftnref1" name="_ftn1" title=""><span class=MsoFootnoteReference>[1]</span></a> Theo <i>quy chế</i>.</p></div></div><!--EndFragment--></body></html>`;

/** What LibreOffice puts there for a list. */
const FROM_LIBREOFFICE = `<!DOCTYPE html><html><head><meta name="generator" content="LibreOffice 7.4"/><style>p { margin-bottom: 0 }</style></head>
<body><ol><li><p style="margin-bottom: 0cm"><b>Họp</b> giao ban [a*b]
hằng tháng.</p></li><li><p>Tổng kết năm<a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a>.</p></li></ol>
<div id="sdfootnote1"><p class="sdfootnote"><a class="sdfootnotesym" name="sdfootnote1sym" href="#sdfootnote1anc">1</a>Theo <i>quy chế</i>.</p></div></body></html>`;

inBrowser('Vietnamese as it is really typed', () => {
  test('an input method that composes writes each letter once, and its keys are its own', async () => {
    await withPlan(async (page) => {
      await write(page, 'Làm xong việc.');
      const cdp = await page.context().newCDPSession(page);
      await page.keyboard.type(' ');
      for (const text of ['v', 'vi', 'viê', 'việ'])
        await cdp.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
      await cdp.send('Input.insertText', { text: 'việc' });
      await page.keyboard.type('.');
      await writes(page, 'Làm xong việc. việc.');
      expect(await yamlOf(page)).toBe(PLAN.replace('Làm xong việc.', 'Làm xong việc. việc.'));
    });
  });

  test('backspaces and letters typed anew give whole letters in NFC, and one undo takes the writing back', async () => {
    await withPlan(async (page) => {
      await write(page, 'Làm xong việc.');
      await page.keyboard.type(' tieng');
      // So an input method without composition turns "tieng" into "tiếng": it takes letters back and sends others.
      await press(page, 'Backspace', 'Backspace', 'Backspace');
      await page.keyboard.insertText('e\u0302\u0301ng');
      await writes(page, 'Làm xong việc. tie\u0302\u0301ng');
      expect(await yamlOf(page)).toBe(PLAN.replace('Làm xong việc.', 'Làm xong việc. tiếng'));
      await settled(page);
      await page.locator('#undo').click();
      await settled(page);
      expect(await yamlOf(page)).toBe(PLAN);
    });
  });

  test.each([
    ['Word', FROM_WORD],
    ['LibreOffice', FROM_LIBREOFFICE],
  ])(
    'what is pasted from %s becomes items, bold, with its footnotes and signs, and without what nobody saw',
    async (_, html) => {
      await withPlan(async (page) => {
        await write(page, 'Báo cáo cấp trên.');
        await page.keyboard.type(' ');
        await paste(page, html);
        await writes(page, 'Tổng kết năm[^1].');
        const yaml = await yamlOf(page);
        expect(yaml).toContain(String.raw`Báo cáo cấp trên. **Họp** giao ban \[a\*b] hằng tháng.`);
        expect(yaml).toContain('      - text: Tổng kết năm[^1].\n        footnotes:\n          "1": Theo *quy chế*.\n');
        expect(errorsOf(yaml)).toEqual([]);
        // A paste is one step.
        await page.locator('#undo').click();
        await settled(page);
        expect(await yamlOf(page)).toBe(PLAN);
      });
    },
  );
});

/** What hands do on a page: where, and which keys. */
interface Doing {
  readonly at: number;
  readonly keys: readonly string[];
  readonly words: string;
}

const doing: fc.Arbitrary<Doing> = fc.record({
  at: fc.nat({ max: 99 }),
  keys: fc.constantFrom(
    [],
    ['Enter'],
    ['Tab'],
    ['Tab', 'Shift+Tab'],
    ['Home', 'Backspace'],
    ['Alt+ArrowUp'],
    ['Alt+ArrowDown'],
    ['Home', 'Control+ArrowRight', 'Enter'],
    ['Control+a', 'Control+b'],
  ),
  words: fc.constantFrom('', ' thêm lời', ' 1.200 #1', ' "đúng hạn": {ngay}', ' việc'),
});

async function handsOn(page: Page, { at, keys, words }: Doing): Promise<void> {
  const items = page.locator('.sheet p[data-block]', { hasText: /^\s*(?:\d+\.|[a-z]\)) / });
  await items.nth(at % (await items.count())).click();
  await page.locator('.tools').waitFor();
  await press(page, 'End', ...keys);
  await page.keyboard.type(words);
  // Whatever is typed ahead is written once its box is there.
  await eventually(() => page.evaluate<boolean>('document.activeElement.matches("textarea.unseen")')).toBe(false);
  await page.locator('#sidebar').click();
  // What is being written goes into the text first.
  await yamlOf(page);
  await settled(page);
}

/** Takes back until the plan is that of the beginning. */
async function takeBack(page: Page): Promise<string> {
  for (let count = 0; count < 12 && (await yamlOf(page)) !== PLAN; count++) {
    await page.locator('#undo').click();
    await settled(page);
  }
  return yamlOf(page);
}

inBrowser('sequences of hands on the page', () => {
  test('leave a plan with its remarks, and all is taken back to the letter', { timeout: 400_000 }, async () => {
    await withPlan(async (page) => {
      for (const sequence of examplesOf(fc.array(doing, { minLength: 1, maxLength: 3 }), 6)) {
        for (const one of sequence) await handsOn(page, one);
        const yaml = await yamlOf(page);
        const told = JSON.stringify(sequence);
        expect(errorsOf(yaml), told).toEqual([]);
        for (const remark of ['# Kế hoạch của đội', '# mục một', '# việc đầu']) expect(yaml, told).toContain(remark);
        expect(await takeBack(page), told).toBe(PLAN);
      }
    });
  });
});

inBrowser('for everyone', () => {
  test('no view keeps anybody out, on light screens and on dark ones', async () => {
    // The page's own policy would refuse the tool that looks at it.
    const { page } = await openDeskFile(browser, { [FILE]: UNDECIDED }, { bypassCSP: true });
    expect(await barriers(page)).toEqual([]);
    await page.click('#new-open');
    await page.locator('#new-plan').waitFor();
    expect(await barriers(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await openPlan(page, FILE);
    expect(await barriers(page)).toEqual([]);
    await write(page, 'Làm đúng việc.');
    expect(await barriers(page)).toEqual([]);
    await page.locator('.tools').getByText('Phân công').click();
    await page.locator('#form').waitFor();
    expect(await barriers(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await fromMenu(page, 'tasks');
    await page.locator('#sheet').waitFor();
    expect(await barriers(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.click('#tab-marks');
    await page.locator('#panel-marks').getByText('Quyết định từng chỗ').click();
    await page.locator('.walk-day').waitFor();
    await page.click('#find-open');
    expect(await barriers(page)).toEqual([]);
    await page.click('#source-toggle');
    expect(await barriers(page)).toEqual([]);
    await page.close();
  });

  test('a paragraph is reached, written and left by the keyboard alone', async () => {
    await withPlan(async (page) => {
      await page.locator('.pane:not([hidden])').focus();
      await press(page, 'Enter');
      for (let count = 0; count < 20; count++) {
        const words = await page.evaluate<string>('document.activeElement.textContent');
        if (words.includes('Làm xong việc.')) break;
        await press(page, 'ArrowDown');
      }
      await press(page, 'Enter');
      await writes(page, 'Làm xong việc.');
      await page.keyboard.type(' Một.');
      await press(page, 'Control+s');
      // Who saves writes on, and comes to the tools and back.
      await page.keyboard.type(' Hai.');
      await press(page, 'Alt+F10');
      const focused = (): Promise<string> => page.evaluate<string>('document.activeElement.outerHTML');
      expect(await focused()).toContain('Ctrl+B');
      await press(page, 'ArrowRight', 'Escape');
      await writes(page, 'Làm xong việc. Một. Hai.');
      // Who leaves stays at the paragraph.
      await press(page, 'Escape');
      await settled(page);
      await eventually(focused).toContain('data-block');
      await press(page, 'Enter');
      await writes(page, 'Làm xong việc. Một.');
      expect(await yamlOf(page)).toContain('Làm xong việc. Một.');
    });
  });
});
