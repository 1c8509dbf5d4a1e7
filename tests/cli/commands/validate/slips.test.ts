/** A plan of a commune with one slip each: named on its line by `validate`, put right by `validate --fix`, and not built where it is an error. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { inFolder, kehoach } from '../../../support/cli.ts';

const RIGHT = readFileSync('tests/cli/commands/validate/xa-tan-lam.yaml', 'utf8');
const LINES = RIGHT.split('\n');
const NBSP = '\u00a0';

interface Slip {
  /** The line that is typed wrongly, from 1. */
  readonly line: number;
  /** What becomes of it; undefined takes it out. */
  readonly typed: (line: string) => string | undefined;
  /** Line and code of what is told. */
  readonly told: string;
  /** Whether `--fix` makes the right plan of it; the line that it makes, where that is another. */
  readonly isFixed: boolean | string;
  readonly exit: 0 | 1;
}

const put =
  (from: string | RegExp, to: string) =>
  (line: string): string =>
    line.replace(from, to);

const SLIPS: Readonly<Record<string, Slip>> = {
  'a boolean as yes': { line: 174, typed: put('true', 'yes'), told: '174 schema/yes-or-no', isFixed: true, exit: 1 },
  'curly quotes in cite': {
    line: 43,
    typed: put('"kh12"', '“kh12”'),
    told: '43 text/curly-quotes-in-call',
    isFixed: true,
    exit: 1,
  },
  'a date with the day first': {
    line: 13,
    typed: put('2027-01', '15/01/2027'),
    told: '13 schema/date-form',
    isFixed: 'date: 2027-01-15',
    exit: 1,
  },
  'a heading with lines below': {
    line: 75,
    typed: () => undefined,
    told: '75 yaml/list-without-key',
    isFixed: false,
    exit: 1,
  },
  'an indent that lacks one': { line: 71, typed: put(' ', ''), told: '71 yaml/indent-off', isFixed: true, exit: 1 },
  'a number sign with its figure in a sentence': {
    line: 77,
    typed: put('rõ thời gian, rõ trách nhiệm', 'rõ # 2 mốc thời gian, rõ trách nhiệm'),
    told: '77 yaml/text-cut-at-hash',
    isFixed: false,
    exit: 0,
  },
  'a number sign within a sentence': {
    line: 77,
    typed: put('rõ thời gian', 'rõ # thời gian'),
    told: '77 yaml/text-cut-at-hash',
    isFixed: false,
    exit: 0,
  },
  'a list under text': {
    line: 71,
    typed: put('bullets', 'text'),
    told: '72 yaml/list-without-key',
    isFixed: false,
    exit: 1,
  },
  'a no-break space after a colon': {
    line: 101,
    typed: put('text: ', `text:${NBSP}`),
    told: '101 yaml/unseen-character',
    isFixed: true,
    exit: 1,
  },
  'a no-break space after a dash': {
    line: 117,
    typed: put('- ', `-${NBSP}`),
    told: '117 yaml/unseen-character',
    isFixed: true,
    exit: 1,
  },
  'no-break spaces as an indent': {
    line: 117,
    typed: put(/^ +/, NBSP.repeat(14)),
    told: '117 yaml/unseen-character',
    isFixed: true,
    exit: 1,
  },
  'bullets under a sentence': {
    line: 115,
    typed: put('text: ', ''),
    told: '115 yaml/sentence-needs-key',
    isFixed: true,
    exit: 1,
  },
  'an appendix that does not exist': {
    line: 101,
    typed: put('Phụ lục I)', 'Phụ lục IV)'),
    told: '101 structure/unknown-appendix',
    isFixed: false,
    exit: 0,
  },
  'a comma in a cell': {
    line: 166,
    typed: put('"Ngập lụt, lũ"', 'Ngập lụt, lũ'),
    told: '166 plan/row-length',
    isFixed: false,
    exit: 1,
  },
  'figures with a comma in a row': {
    line: 93,
    typed: put('"46,2", "52,0"', '46,2, 52,0'),
    told: '93 yaml/comma-in-figure',
    isFixed: true,
    exit: 1,
  },
  'curly quotes around an entry': {
    line: 59,
    typed: put(/"(.*)"/, '“$1”'),
    told: '59 yaml/curly-quotes',
    isFixed: true,
    exit: 1,
  },
  'curly quotes around a value': {
    line: 80,
    typed: put(/"(.*)"/, '“$1”'),
    told: '80 text/curly-quotes-around',
    isFixed: true,
    exit: 0,
  },
  'a bullet of Word': {
    line: 117,
    typed: put('- ', '- \uf0b7 '),
    told: '117 text/typed-label',
    isFixed: true,
    exit: 0,
  },
  'a typed Roman number': {
    line: 47,
    typed: put('heading: ', 'heading: I. '),
    told: '47 text/typed-label',
    isFixed: true,
    exit: 0,
  },
  'a typed letter': {
    line: 99,
    typed: put('text: ', 'text: a) '),
    told: '99 text/typed-label',
    isFixed: true,
    exit: 0,
  },
  'a quote that is never closed': {
    line: 59,
    typed: put(/"$/, ''),
    told: '59 yaml/unclosed-quote',
    isFixed: true,
    exit: 1,
  },
  'a name in one brace': {
    line: 51,
    typed: put('{{soHo}}', '{soHo}'),
    told: '51 text/single-brace',
    isFixed: true,
    exit: 1,
  },
  'a Vietnamese key': {
    line: 46,
    typed: put('sections', 'mục'),
    told: '46 schema/misspelt-key',
    isFixed: true,
    exit: 1,
  },
  'a Vietnamese key of two words': {
    line: 14,
    typed: put('title', 'trích yếu'),
    told: '14 schema/misspelt-key',
    isFixed: true,
    exit: 1,
  },
};

/** Notes about this plan that are there without a slip. */
const ALWAYS = ['citation/unused-reference', 'plan/data-not-printed', 'year/weekend-deadline'];

function withSlip({ line, typed }: Slip): string {
  const changed = typed(LINES[line - 1] ?? '');
  expect(changed).not.toBe(LINES[line - 1]);
  return [...LINES.slice(0, line - 1), ...(changed === undefined ? [] : [changed]), ...LINES.slice(line)].join('\n');
}

async function validated(
  folder: string,
  options: readonly string[] = [],
): Promise<{ readonly told: string[]; readonly exit: number | null }> {
  const { stdout, exit } = await kehoach(['validate', '--format', 'json', ...options, 'kh.yaml'], folder);
  const found = JSON.parse(stdout) as { code: string; range: { start: { line: number } } }[];
  const own = found.filter(({ code }) => !ALWAYS.includes(code));
  return {
    told: [...new Set(own.map(({ code, range }) => `${range.start.line} ${code}`))],
    exit,
  };
}

test('the plan itself has none', async () => {
  await inFolder(async (folder) => {
    writeFileSync(join(folder, 'kh.yaml'), RIGHT);
    expect(await validated(folder)).toEqual({ told: [], exit: 0 });
  });
});

test.each([
  ['behind a sentence', 'rõ sản phẩm. # 5 rõ'],
  ['behind words that it does not end', 'rõ sản phẩm # hỏi lại đồng chí Năm'],
])('a remark %s is none', async (_, typed) => {
  await inFolder(async (folder) => {
    writeFileSync(join(folder, 'kh.yaml'), RIGHT.replace('rõ sản phẩm.', typed));
    expect((await validated(folder)).told).not.toContain('77 yaml/text-cut-at-hash');
  });
});

describe.each(Object.entries(SLIPS))('%s', (_, slip) => {
  test('is all that is told, on its line', async () => {
    await inFolder(async (folder) => {
      writeFileSync(join(folder, 'kh.yaml'), withSlip(slip));
      expect(await validated(folder)).toEqual({ told: [slip.told], exit: slip.exit });
    });
  });

  test('is put right by --fix where there is one answer', async () => {
    await inFolder(async (folder) => {
      const typed = withSlip(slip);
      writeFileSync(join(folder, 'kh.yaml'), typed);
      await validated(folder, ['--fix']);
      const { isFixed, line } = slip;
      const fixed = typeof isFixed === 'string' ? LINES.toSpliced(line - 1, 1, isFixed).join('\n') : RIGHT;
      expect(readFileSync(join(folder, 'kh.yaml'), 'utf8')).toBe(isFixed === false ? typed : fixed);
    });
  });
});

test('several slips at once are all put right, round by round', async () => {
  await inFolder(async (folder) => {
    const typed = RIGHT.replace('sections:', 'mục:')
      .replace(
        '- "Về người: 01 người bị thương; không có người chết, mất tích;"',
        '- “Về người: 01 người bị thương; không có người chết, mất tích;”',
      )
      .replace('- "Về nhà ở', '-"Về nhà ở')
      .replace('"46,2"', '46,2')
      .replace('landscape: true', 'landscape: có')
      .replace('{{soHo}}', '{soHo}')
      .replace('        text: "Trong', `${NBSP.repeat(8)}text: "Trong`);
    writeFileSync(join(folder, 'kh.yaml'), typed);
    await validated(folder, ['--fix']);
    expect(readFileSync(join(folder, 'kh.yaml'), 'utf8')).toBe(RIGHT);
  });
});
