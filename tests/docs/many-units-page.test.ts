/** The page about one plan for many units does as it says. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readParts } from '../../tools/measure/xml.ts';
import { inFolder, kehoach } from '../support/cli.ts';
import { blocks } from '../support/markdown.ts';
import { visibleParagraphs } from '../support/visible-text.ts';

const PAGE = 'docs/nhieu-don-vi.md';

/** The first table of the page as CSV. */
function firstTable(): string {
  const lines = readFileSync(PAGE, 'utf8').split('\n');
  const from = lines.findIndex((line) => line.startsWith('| '));
  const rows = lines.slice(from, from + 4).filter((line) => !line.startsWith('| ---'));
  return rows
    .map((row) =>
      row
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim())
        .join(';'),
    )
    .join('\n');
}

test('its plan and its table make a document for each unit, and so does its YAML', async () => {
  const [plan = ''] = blocks(PAGE, 'yaml');
  const units = blocks(PAGE, 'yaml').at(-1) ?? '';
  for (const [name, text] of [
    ['don-vi.csv', firstTable()],
    ['don-vi.yaml', units],
  ] as const)
    await inFolder(async (folder) => {
      writeFileSync(join(folder, 'ke-hoach-xa.yaml'), plan);
      writeFileSync(join(folder, name), text);
      const { exit, stderr } = await kehoach(
        ['build', 'ke-hoach-xa.yaml', '--each', name, '-o', 'ban-in/{name}.docx'],
        folder,
      );
      expect(stderr).toBe('');
      expect(exit).toBe(0);
      expect(readdirSync(join(folder, 'ban-in'))).toContain('xã An Bình.docx');
      const file = readFileSync(join(folder, 'ban-in/xã An Bình.docx'));
      const lines = visibleParagraphs(readParts(file)).join('\n').replaceAll('\u2011', '-');
      expect(lines).toContain('1.064 hộ dân');
      expect(lines).toContain('Căn cứ Kế hoạch số 12/KH-UBND ngày 05/01/2026 của Ủy ban nhân dân tỉnh Lam Giang');
      expect(lines).toContain('12,5 ha rừng');
    });
});
