/** One document with two dates: in this plan, in another of the folder, or against the registers. */
import { citedDay, knownDocument } from '../../mentions/known-documents.ts';
import { parseDate, shortDate } from '../../vietnamese/dates.ts';
import { type RuleContext, rule } from '../rule.ts';
import { isSameIssuer } from './issuers.ts';
import { elsewhere, type Mentioned, mayBeSame, mentionedDocuments, shortName } from './mentioned.ts';

interface Other {
  readonly day: string;
  readonly where: { readonly vi: string; readonly en: string };
}

const HERE = { vi: 'ở phía trên', en: 'above' };
const REGISTER = { vi: 'theo dữ liệu tra cứu', en: 'in the registers' };

function otherDates({ citation }: Mentioned, earlier: readonly Mentioned[], context: RuleContext): Other[] {
  const known = knownDocument(citation, context.registers)?.date;
  // What the registers confirm is not called in question by another plan's slip.
  if (known === citedDay(citation)) return [];
  const found: (readonly [string | null | undefined, Other['where']])[] = [
    [known?.length === 10 ? known : undefined, REGISTER],
    ...earlier
      .filter((other) => mayBeSame(citation, other.citation) && isSameIssuer(citation.issuer, other.citation.issuer))
      .map((other) => [citedDay(other.citation), HERE] as const),
    ...elsewhere(citation, context)
      .filter((other) => isSameIssuer(citation.issuer, other.citation.issuer))
      .map((other) => [citedDay(other.citation), { vi: `trong ${other.file}`, en: `in ${other.file}` }] as const),
  ];
  return found.flatMap(([day, where]) => (day == null ? [] : [{ day, where }]));
}

export const otherDate = rule({
  code: 'citation/other-date',
  severity: 'warning',
  summary: { vi: 'Một văn bản ghi hai ngày ban hành', en: 'One document with two dates' },
  vi: ['{name} ở đây ghi ngày {found}, {where} ghi ngày {other}.', 'Đối chiếu văn bản gốc rồi ghi một ngày.'],
  en: ['{name} is dated {found} here and {other} {where}.', 'Look at the original and give one date.'],
  examples: {
    wrong:
      'opening:\n  - Theo Kế hoạch số 12/KH-UBND ngày 05/01/2026 của UBND tỉnh.\n  - Làm theo Kế hoạch số 12/KH-UBND ngày 15/01/2026.',
    right:
      'opening:\n  - Theo Kế hoạch số 12/KH-UBND ngày 05/01/2026 của UBND tỉnh.\n  - Làm theo Kế hoạch số 12/KH-UBND ngày 05/01/2026.',
  },
  check: (context) => {
    const earlier: Mentioned[] = [];
    for (const mentioned of mentionedDocuments(context)) {
      const day = citedDay(mentioned.citation);
      const other =
        day === undefined ? undefined : otherDates(mentioned, earlier, context).find((one) => one.day !== day);
      if (day !== undefined && other !== undefined) {
        const written = (iso: string): string => shortDate(parseDate(iso) ?? {});
        context.report(mentioned.place, {
          name: shortName(mentioned.citation),
          found: written(day),
          other: written(other.day),
          where: other.where,
        });
      }
      earlier.push(mentioned);
    }
  },
});
