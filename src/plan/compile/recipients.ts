/** Nơi nhận: nd30 NN-01 to NN-05. */
import type { PlanPath, ReportFinding } from '../../diagnostics/diagnostic.ts';
import type { RecipientSource } from '../../generated/plan-source.ts';
import type { Plan, RecipientGroup } from '../model/plan.ts';
import { optional } from './optional.ts';
import type { Say } from './texts.ts';
import { stripTyped } from './typed-signs.ts';

const TYPED_DASH = /^[-–—+*•▪▫‣◦●○■□◆◇▸►➢➤✓✔·\uf020-\uf0ff]\s+/;
const TYPED_END = /\s*[;,]$/;
const TYPED_PARENTHESES = /^\(|\)$/g;
const TYPED_ARCHIVE = /^-?\s*[Ll]ưu(?:\s*:\s*|\s+(?=\p{Lu}))/u;

/** A line of Nơi nhận without dash and semicolon. */
const recipientLine = (text: string, path: PlanPath, plain: Say, report: ReportFinding): string =>
  stripTyped(stripTyped(plain(text, path), TYPED_DASH, path, report, text), TYPED_END, path, report, text);

/** What stands in the entry of the line Lưu alone. */
const ARCHIVE_KEYS = ['archive', 'archiveCopies', 'drafter', 'issuedCopies'] as const;

function compileGroup(
  source: Exclude<RecipientSource, string>,
  origin: PlanPath,
  plain: Say,
  report: ReportFinding,
): RecipientGroup | undefined {
  const { to, purpose } = source;
  if (to === undefined || ARCHIVE_KEYS.some((key) => source[key] !== undefined)) return undefined;
  const path = [...origin, 'to'];
  const lines =
    typeof to === 'string'
      ? [recipientLine(to, path, plain, report)]
      : to.map((line, index) => recipientLine(line, [...path, index], plain, report));
  const purposePath = [...origin, 'purpose'];
  const given =
    purpose === undefined
      ? {}
      : { purpose: stripTyped(plain(purpose, purposePath), TYPED_PARENTHESES, purposePath, report, purpose) };
  return { lines, ...given, origin };
}

/** `archive`, with what goes with it: the line Lưu. */
const isArchive = ({ to, purpose, archive }: Exclude<RecipientSource, string>): boolean =>
  archive !== undefined && to === undefined && purpose === undefined;

type ArchiveEnd = Pick<Plan, 'archive' | 'archiveCopies' | 'drafter'>;

function compileArchive(
  { archive = '', archiveCopies, drafter, issuedCopies }: Exclude<RecipientSource, string>,
  origin: PlanPath,
  plain: Say,
  report: ReportFinding,
): ArchiveEnd {
  const path = [...origin, 'archive'];
  const keep = stripTyped(plain(archive, path), TYPED_ARCHIVE, path, report, archive);
  const sign = drafter === undefined ? undefined : plain(drafter, [...origin, 'drafter']);
  return {
    archive: keep,
    ...optional('archiveCopies', archiveCopies),
    ...optional(
      'drafter',
      sign === undefined && issuedCopies === undefined
        ? undefined
        : { ...optional('sign', sign), ...optional('copies', issuedCopies) },
    ),
  };
}

export function compileRecipients(
  list: readonly RecipientSource[] = [],
  plain: Say,
  report: ReportFinding,
): Pick<Plan, 'recipients'> & ArchiveEnd {
  const recipients: RecipientGroup[] = [];
  let end: ArchiveEnd = {};
  for (const [index, source] of list.entries()) {
    const origin = ['recipients', index];
    if (end.archive !== undefined) report('plan/archive-not-last', { path: origin });
    if (typeof source === 'string') recipients.push({ lines: [recipientLine(source, origin, plain, report)], origin });
    else if (isArchive(source)) end = compileArchive(source, origin, plain, report);
    else {
      const group = compileGroup(source, origin, plain, report);
      if (group === undefined) report('plan/recipient-shape', { path: origin });
      else recipients.push(group);
    }
  }
  return { recipients, ...end };
}
