/** Years of a period joined by a hyphen here and by a dash there. */
import type { FindingLocation, Fix } from '../../../diagnostics/diagnostic.ts';
import { fixIn, placeIn, rule } from '../rule.ts';

const JOINED = /(?<=(?:19|20)\d{2})(\s?[-–—]\s?)(?=(?:19|20)\d{2}(?!\d))/g;

interface Found {
  readonly dash: string;
  readonly at: FindingLocation;
  readonly fixTo: (dash: string) => readonly Fix[];
}

const commonest = (found: readonly Found[]): string => {
  const counts = new Map<string, number>();
  for (const { dash } of found) counts.set(dash, (counts.get(dash) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? ' - ';
};

export const mixedDashes = rule({
  code: 'wording/mixed-dashes',
  severity: 'info',
  summary: { vi: 'Gạch nối năm của giai đoạn viết nhiều kiểu', en: 'Periods joined by different dashes' },
  why: {
    vi: 'Tìm “2021 - 2025” thì chỉ ra những chỗ viết cùng kiểu gạch; chỗ viết kiểu khác bị sót khi sửa.',
    en: 'A search for “2021 - 2025” finds only those with the same dash; the others are missed when years are changed.',
  },
  vi: ['Gạch nối các năm viết “{found}”, {count} chỗ khác trong kế hoạch viết “{usual}”.', 'Viết thống nhất.'],
  en: ['The years are joined by “{found}”; {count} other places have “{usual}”.', 'Write them alike.'],
  repairs: true,
  examples: {
    wrong: 'opening:\n  - Giai đoạn 2021 - 2025 và giai đoạn 2026 – 2030.\n  - Giai đoạn 2026 - 2030.',
    right: 'opening:\n  - Giai đoạn 2021 - 2025 và giai đoạn 2026 - 2030.',
  },
  check: ({ texts, report }) => {
    const found = texts.flatMap((text) =>
      [...text.text.matchAll(JOINED)].map(({ 0: dash, index }): Found => {
        const span = { start: index, end: index + dash.length };
        return { dash, at: placeIn(text, span), fixTo: (usual) => fixIn(text, span, usual) };
      }),
    );
    const usual = commonest(found);
    const count = found.filter(({ dash }) => dash === usual).length;
    for (const { dash, at, fixTo } of found)
      if (dash !== usual) report(at, { found: dash, usual, count }, fixTo(usual));
  },
});
