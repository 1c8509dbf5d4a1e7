/** An entry of `references` that no text cites. */
import { suggest } from '../../../diagnostics/suggest.ts';
import { rule } from '../rule.ts';

/** A call, or what was meant to be one: `{{ct05}}`, `{{cite.ct05}}`, `{{Cite «ct05»}}`, `{cite "ct05"}`. */
const CALL = /\{([^{}]*)\}/gu;
const WORD = /[^"'“”„‟‘’«»\s]+/gu;

/** The ids that texts of the data cite, in branches that are not printed too. */
function citedIn(data: unknown, ids: Set<string>): void {
  if (typeof data === 'string')
    for (const [, call = ''] of data.matchAll(CALL))
      for (const [word] of call.matchAll(WORD)) if (word !== 'cite') ids.add(word.replace(/^cite\./, ''));
  if (typeof data === 'object' && data !== null) for (const value of Object.values(data)) citedIn(value, ids);
}

export const unusedReference = rule({
  code: 'citation/unused-reference',
  severity: 'info',
  summary: { vi: 'Văn bản khai ở `references` mà không viện dẫn', en: 'An entry of `references` that is never cited' },
  why: {
    vi: 'Văn bản đã khai mà không dùng thường là sót lại từ năm trước, hoặc chỗ viện dẫn còn gõ tay nên không theo kịp khi văn bản thay đổi.',
    en: 'What is listed and not used is left over from last year, or is cited by hand somewhere and does not follow when the document changes.',
  },
  vi: [
    'Văn bản `{id}` không được viện dẫn ở đâu.',
    'Viết {{cite "{id}"}} vào chỗ nhắc đến văn bản này, hoặc xóa khỏi `references`.',
  ],
  en: [
    'The document `{id}` is cited nowhere.',
    'Write {{cite "{id}"}} where the document is named, or take it out of `references`.',
  ],
  examples: {
    wrong:
      'references:\n  ct05: { type: Chỉ thị, ref: 05/CT-UBND, date: 2026-01-05, issuer: UBND tỉnh, subject: về phòng cháy }',
    right:
      'references:\n  ct05: { type: Chỉ thị, ref: 05/CT-UBND, date: 2026-01-05, issuer: UBND tỉnh, subject: về phòng cháy }\nopening:\n  - Thực hiện {{cite "ct05"}}.',
  },
  check: ({ data, report }) => {
    const ids = Object.keys(data.references ?? {});
    if (ids.length === 0) return;
    const cited = new Set<string>();
    citedIn(data, cited);
    // An id that is nearly this one and of no document was mistyped, which is told where it stands.
    const meant = new Set([...cited].flatMap((id) => (ids.includes(id) ? id : (suggest(id, ids) ?? []))));
    for (const id of ids) if (!meant.has(id)) report({ path: ['references', id], part: 'key' }, { id });
  },
});
