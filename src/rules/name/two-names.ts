/** One body written in two ways: other signs, other capitals. */
import { placeIn, rule } from '../rule.ts';

/** The kind of body that a name begins with, and what may follow: capitalised words and what joins them. */
const NAME =
  /(?<!\p{L})(?:Sở|Bộ Chỉ huy|Bộ|Chi [Cc]ục|Cục|Viện|Văn phòng|Đài|Thanh tra|Liên đoàn|Hội đồng|Hội)(?:(?:,| -| –| và|-)? (?:\p{Lu}\p{Ll}*|quân|sự|phòng|chống))+/gu;

const key = (name: string): string =>
  name
    .toLocaleLowerCase('vi')
    .replace(/(?<!\p{L})và(?!\p{L})/gu, ' ')
    .replace(/[^\p{L}]+/gu, ' ')
    .trim();

interface Name {
  readonly found: string;
  readonly at: ReturnType<typeof placeIn>;
}

export const twoNames = rule({
  code: 'name/two-names',
  severity: 'warning',
  summary: { vi: 'Một cơ quan viết hai cách', en: 'One body written in two ways' },
  vi: ['“{found}” ở chỗ khác viết “{usual}”.', 'Viết thống nhất một tên.'],
  en: ['“{found}” is written “{usual}” elsewhere.', 'Write it in one way.'],
  examples: {
    wrong:
      'opening:\n  - Giao Sở Văn hóa, Thể thao và Du lịch. Sở Văn hóa, Thể thao và Du lịch báo cáo. Sở Văn hóa - Thể thao và Du lịch tổng hợp.',
    right: 'opening:\n  - Giao Sở Văn hóa, Thể thao và Du lịch. Sở Văn hóa, Thể thao và Du lịch báo cáo.',
  },
  check: ({ texts, report }) => {
    const names = new Map<string, Name[]>();
    for (const text of texts) {
      for (const { 0: found, index } of text.text.matchAll(NAME)) {
        const at = placeIn(text, { start: index, end: index + found.length });
        names.set(key(found), [...(names.get(key(found)) ?? []), { found, at }]);
      }
    }
    for (const group of names.values()) {
      const count = (name: string): number => group.filter(({ found }) => found === name).length;
      const [usual = ''] = [...new Set(group.map(({ found }) => found))].sort((a, b) => count(b) - count(a));
      const said = new Set([usual]);
      for (const { found, at } of group) {
        if (said.has(found)) continue;
        said.add(found);
        report(at, { found, usual });
      }
    }
  },
});
