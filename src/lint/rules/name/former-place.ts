/** A commune or district that is no more at the plan's date. */
import { formerPlaces, listedPlaces, type PlaceMatch } from '../../../content/entities/former-places.ts';
import { type Home, homeOf } from '../../../content/entities/home-province.ts';
import type { ReadText } from '../../../content/entities/read-text.ts';
import { within } from '../../../content/entities/spans.ts';
import type { BodyMatch } from '../../../content/reference-data/find-bodies.ts';
import { fixIn, isOfReference, onceAPlan, placeIn, type RuleContext, rule } from '../rule.ts';
import { bodiesOf } from './bodies.ts';

/** A document keeps the names of its time. */
const isInCitation = ({ citations }: ReadText, { start, end }: PlaceMatch): boolean =>
  citations.some(({ span }) => start >= span.start && end <= span.end);

/** True where a name of the registers says less of the same words than the place found there. */
export const isSaidByPlace = (context: RuleContext, text: ReadText, { start, end, entry }: BodyMatch): boolean =>
  entry.kind === 'district-level' &&
  (formerPlacesOf(context).get(text) ?? []).some((place) => within({ start, end }, place));

/** What is found in each text, for this rule and for those that would say less of the same words. */
export const formerPlacesOf = onceAPlan(
  ({ plan, texts, unprinted, on, registers, places }: RuleContext): ReadonlyMap<ReadText, readonly PlaceMatch[]> => {
    if (places === undefined) return new Map();
    let known: { readonly home: Home | undefined } | undefined;
    const home = (): Home | undefined => {
      known ??= { home: homeOf(plan, registers, places) };
      return known.home;
    };
    const matchesIn = (text: ReadText): PlaceMatch[] =>
      formerPlaces(text.text, { on, places, home }).filter(
        (match) => !isOfReference(text, match) && !isInCitation(text, match),
      );
    return new Map([...texts, ...unprinted].map((text) => [text, matchesIn(text)]));
  },
);

const OF_TUYEN_QUANG = 'issuer: { name: UBND TỈNH TUYÊN QUANG, code: UBND, inText: UBND tỉnh Tuyên Quang }\n';

export const formerPlace = rule({
  code: 'name/former-place',
  severity: 'warning',
  summary: {
    vi: 'Xã, phường, thị trấn, huyện không còn từ ngày 01/7/2025',
    en: 'A commune or district that is no more since 1 July 2025',
  },
  why: {
    vi: 'Việc giao cho một xã không còn thì không ai nhận. Tra theo các nghị quyết sắp xếp năm 2025, trong tỉnh của kế hoạch; nơi khác thì chỉ báo tên nay không còn ở đâu.',
    en: 'Work that is given to a commune that is no more is done by nobody. Looked up in the resolutions of 2025, within the plan’s own province; elsewhere only names that no commune bears today are told.',
  },
  vi: ['“{found}” nay thuộc {successor}.', 'Viết tên hiện nay; nếu kể việc cũ thì thêm “(cũ)”.'],
  en: ['“{found}” is now part of {successor}.', 'Write the name of today; where the past is told, add “(cũ)”.'],
  examples: {
    wrong: `${OF_TUYEN_QUANG}opening:\n  - Ra quân tại xã Tú Thịnh và phường Tân Quang.`,
    right: `${OF_TUYEN_QUANG}opening:\n  - Ra quân tại xã Sơn Dương và phường Minh Xuân.`,
  },
  repairs: true,
  check: (context) => {
    for (const [text, matches] of formerPlacesOf(context)) {
      const bodies = bodiesOf(context).get(text) ?? [];
      for (const match of matches) {
        // "Công an huyện Chiêm Hóa": what became of the body says more.
        if (bodies.some((body) => within(match, body) && body.end - body.start > match.end - match.start)) continue;
        const { found, successors, replacement } = match;
        const others = text.text.slice(0, match.start) + text.text.slice(match.end);
        const isOpen = replacement === undefined || others.includes(replacement);
        const fixes = isOpen ? [] : fixIn(text, match, replacement);
        context.report(placeIn(text, match), { found, successor: listedPlaces(successors) }, fixes);
      }
    }
  },
});
