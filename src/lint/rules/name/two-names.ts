/** One body written in two ways: other signs, other capitals. */
import { matcher, placeIn, rule } from '../rule.ts';

/** A field of work: "Lao động", "Thể thao", "Truyền Thông"; not the next body of a list. */
const FIELD = String.raw`(?!Bộ |Sở |Công an )\p{Lu}\p{Ll}* \p{L}\p{Ll}*`;
/** Names of several fields, and those whose capitals are often mistaken. */
const NAME = new RegExp(
  `(?<!\\p{L})(?:(?:Sở|Bộ) ${FIELD}(?:(?:,| -| –| và|-) ?(?:và )?${FIELD})+|(?:Bộ|Ban) Chỉ [Hh]uy [Qq]uân [Ss]ự|Viện [Kk]iểm [Ss]át [Nn]hân [Dd]ân|Tòa [Áá]n [Nn]hân [Dd]ân)(?!\\p{L})`,
  'gu',
);

const namesIn = matcher(NAME);

const keyOf = (name: string): string =>
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
  why: {
    vi: 'Một cơ quan viết hai cách khiến người đọc tưởng là hai cơ quan, và khi lọc việc theo cơ quan thì sót.',
    en: 'One body under two names looks like two, and whoever picks out its tasks misses some.',
  },
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
      for (const { 0: found, index } of namesIn(text.text)) {
        const at = placeIn(text, { start: index, end: index + found.length });
        const key = keyOf(found);
        const alike = names.get(key) ?? [];
        alike.push({ found, at });
        names.set(key, alike);
      }
    }
    for (const group of names.values()) {
      const counts = new Map<string, number>();
      for (const { found } of group) counts.set(found, (counts.get(found) ?? 0) + 1);
      const [[usual] = ['']] = [...counts].sort(([, a], [, b]) => b - a);
      const said = new Set([usual]);
      for (const { found, at } of group) {
        if (said.has(found)) continue;
        said.add(found);
        report(at, { found, usual });
      }
    }
  },
});
