/** The text sends its reader to a section, an item or a point of this plan that does not exist. */
import type { ReadText } from '../../../content/entities/read-text.ts';
import type { Span } from '../../../diagnostics/diagnostic.ts';
import type { Item, Plan } from '../../../plan/model/plan.ts';
import { placeIn, rule } from '../rule.ts';

/** "điểm a, b khoản 2 Mục III", "khoản 3 mục II", "mục II.3", "Mục II". */
const REFERENCE =
  /(?<!\p{L})(?:(?:điểm\s+(?<points>[a-zđ](?:\s*(?:,|và)\s*[a-zđ](?!\p{L}))*)\s*,?\s+)?khoản\s+(?<clauses>\d{1,2}(?:\s*(?:,|và)\s*\d{1,2})*)\s*,?\s+)?mục\s+(?<section>[IVXL]+)(?:\.(?<inner>\d{1,2}))?(?![\p{L}\d/])/giu;

const MAY_REFER = /[Mm]ục\s+[IVXL]/;

/** What may stand behind a reference to this plan: its name, or the end of what is said. */
const OF_THIS_PLAN =
  /^\s*(?:,?\s*(?:của\s+)?Kế hoạch này|nêu trên|trên đây|dưới đây|$|[.;:)](?!\d)|,\s*(?!phần|chương|điều))/iu;
/** A document is named in the sentence: its parts may be meant. */
const DOCUMENT =
  /\d\/[\p{L}\d-]{2,}|(?<!\p{L})(?:Nghị định|Thông tư|Quyết định|Luật|Nghị quyết|Chỉ thị|Công văn|Hướng dẫn|Quy định|Quy chế|Kết luận|Đề án|Chương trình|Phụ lục|Kế hoạch (?!này))/u;
const NAMED = /^\s*,?\s*(?:của\s+)?Kế hoạch này/iu;

const sentenceAround = (text: string, { start, end }: Span): string => {
  const from = Math.max(
    ...['.', ';', '\n'].map((sign) => text.lastIndexOf(`${sign} `, start)),
    text.lastIndexOf('\n', start),
    0,
  );
  const to = /[.;\n](?:\s|$)/.exec(text.slice(end))?.index;
  return text.slice(from, to === undefined ? text.length : end + to);
};

/** True where the reference is to this plan, as far as the sentence tells. */
function isOwn(text: string, span: Span): boolean {
  const behind = text.slice(span.end);
  return NAMED.test(behind) || (OF_THIS_PLAN.test(behind) && !DOCUMENT.test(sentenceAround(text, span)));
}

const childItems = ({ children }: Item): Item[] => children.filter((child) => child.kind === 'item');

/** The one among items that bears a label. */
const labelled = (items: readonly Item[], label: string): Item | undefined =>
  items.find(({ marker }) => marker.kind === 'number' && marker.label.toLowerCase() === label.toLowerCase());

const listOf = (typed: string | undefined): string[] =>
  typed?.split(/\s*(?:,|và)\s*/u).filter((one) => one !== '') ?? [];

/** What is missing of the places that a reference names; undefined where all exist. */
function missingOf(
  groups: Readonly<Record<string, string | undefined>>,
  sections: readonly Item[],
): string | undefined {
  const { points, clauses, section = '', inner } = groups;
  const found = labelled(sections, `${section}.`);
  if (found === undefined) return `Mục ${section.toUpperCase()}`;
  for (const clause of [...listOf(clauses), ...listOf(inner)]) {
    const item = labelled(childItems(found), `${Number(clause)}.`);
    if (item === undefined) return `khoản ${clause} Mục ${section.toUpperCase()}`;
    const point = listOf(points).find((letter) => labelled(childItems(item), `${letter})`) === undefined);
    if (point !== undefined) return `điểm ${point} khoản ${clause} Mục ${section.toUpperCase()}`;
  }
  return undefined;
}

/** Plans whose sections have Roman numbers, items figures and points letters: others are cited otherwise. */
const isNumberedSo = ({ sections, numbering }: Plan): boolean =>
  numbering.scheme === 'mixed' && labelled(sections, 'I.') !== undefined;

const isAside = ({ role, path }: ReadText): boolean =>
  role === 'reference' || role === 'basis' || path[0] === 'appendices';

export const unknownPart = rule({
  code: 'structure/unknown-part',
  severity: 'warning',
  summary: {
    vi: 'Dẫn đến mục, khoản, điểm không có trong kế hoạch',
    en: 'A section or item is named that does not exist',
  },
  why: {
    vi: 'Số mục, khoản do chương trình đánh lại mỗi khi thêm bớt, còn chỗ dẫn gõ tay thì không đổi theo: người thực hiện tìm đến chỗ không có.',
    en: 'Numbers are given anew whenever something is added or taken out; a reference typed by hand is not, and sends its reader to nothing.',
  },
  vi: ['Kế hoạch này không có {missing}.', 'Sửa chỗ dẫn cho khớp với số hiện nay (xem: kehoach outline).'],
  en: ['This plan has no {missing}.', 'Correct the reference by the numbers of today (see: kehoach outline).'],
  examples: {
    wrong: 'Thực hiện nhiệm vụ tại khoản 3 Mục II Kế hoạch này.',
    right:
      'Thực hiện khoản 2 Mục I Kế hoạch này và khoản 3 Mục II Kế hoạch số 12/KH-UBND ngày 05/01/2026 của UBND tỉnh về phòng cháy.',
  },
  check: ({ plan, texts, report }) => {
    if (plan.excerpt || !isNumberedSo(plan)) return;
    for (const text of texts) {
      if (isAside(text) || !MAY_REFER.test(text.text)) continue;
      for (const { 0: found, groups = {}, index } of text.text.matchAll(REFERENCE)) {
        const span = { start: index, end: index + found.length };
        const missing = isOwn(text.text, span) ? missingOf(groups, plan.sections) : undefined;
        if (missing !== undefined) report(placeIn(text, span), { missing });
      }
    }
  },
});
