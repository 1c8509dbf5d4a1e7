/** A body that no longer exists, or no longer under this name, at the plan's date. */
import { sinceWhen } from '../../../content/entities/outdated-bodies.ts';
import type { ReadText } from '../../../content/entities/read-text.ts';
import type { BodyMatch } from '../../../content/reference-data/find-bodies.ts';
import type { Fix } from '../../../diagnostics/diagnostic.ts';
import { fixIn, isOfReference, placeIn, rule } from '../rule.ts';
import { bodiesOf } from './bodies.ts';
import { isSaidByPlace } from './former-place.ts';

/** The name of today, where there is one, unless the text has it already: two bodies may have become one. */
function fixesFor(text: ReadText, match: BodyMatch): readonly Fix[] {
  const { replacement } = match;
  const others = text.text.slice(0, match.start) + text.text.slice(match.end);
  return replacement === undefined || others.includes(replacement) ? [] : fixIn(text, match, replacement);
}

export const outdatedName = rule({
  code: 'name/outdated',
  severity: 'warning',
  summary: {
    vi: 'Cơ quan, đơn vị đã đổi tên, sáp nhập hoặc không còn',
    en: 'A body that was renamed, merged or abolished',
  },
  why: {
    vi: 'Việc giao cho một cơ quan không còn thì không ai nhận. Năm 2025 nhiều sở đã hợp nhất, cấp huyện không còn.',
    en: 'Work that is given to a body that no longer exists is done by nobody. In 2025 many departments were merged and districts abolished.',
  },
  vi: ['“{found}” nay là {successor}{since}.', 'Viết tên hiện nay; nếu kể việc cũ thì thêm “(cũ)”.'],
  en: ['“{found}” is now {successor}{since}.', 'Write the name of today; where the past is told, add “(cũ)”.'],
  examples: {
    wrong: 'Giao Sở Giao thông vận tải và UBND các huyện, thị xã, thành phố thực hiện.',
    right: 'Giao Sở Xây dựng và UBND các xã, phường, đặc khu thực hiện.',
  },
  repairs: true,
  check: (context) => {
    for (const [text, matches] of bodiesOf(context)) {
      for (const match of matches) {
        // A proper name alone is more often a place than a body that is gone.
        if (
          match.weak === true ||
          match.entry.action === 'check' ||
          isOfReference(text, match) ||
          isSaidByPlace(context, text, match)
        )
          continue;
        const { found, successor, entry } = match;
        context.report(placeIn(text, match), { found, successor, since: sinceWhen(entry) }, fixesFor(text, match));
      }
    }
  },
});
