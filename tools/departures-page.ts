/** The page about the checks of Word files: a table made from them, a row a code. */
import type { Severity } from '../src/diagnostics/diagnostic.ts';
import type { Check } from '../src/lint/conformity/check.ts';
import type { AuditedPart } from '../src/lint/conformity/departure.ts';
import { AUDITED_PARTS } from '../src/lint/conformity/departure.ts';
import { CHECKS, CHECKS_BY_STANDARD } from '../src/lint/conformity/index.ts';
import { CONFORMITY_MESSAGES } from '../src/report/reporters/conformity/messages.ts';
import { citedPlace } from '../src/standard/provisions.ts';
import type { StandardId } from '../src/standard/standard.ts';
import { STANDARDS } from '../src/standard/standards.ts';

/** What the columns of the standards are headed with. */
const NAMES = Object.keys(CHECKS_BY_STANDARD).map((id) => STANDARDS[id as StandardId].name.vi);

const SEVERITIES: Readonly<Record<Severity, string>> = { error: 'lỗi', warning: 'cảnh báo', info: 'lưu ý' };

const HEAD = `<!-- Made by \`npm run docs\` from src/lint/conformity. Do not edit. -->

# Kiểm tra thể thức: các mã

[\`kehoach check\`](check.md) đối chiếu tệp Word với những điều dưới đây; \`kehoach explain MÃ\` giải thích từng mã. Cơ quan có lý do không
theo điều nào thì bỏ qua điều đó, báo cáo nêu rõ đã bỏ qua gì, vì sao:

\`\`\`sh
kehoach check ke-hoach.docx --without "page/margin-left=Sổ đóng tập của cơ quan cần lề rộng"
\`\`\`

Cột của mỗi thể thức ghi chỗ quy định; đòi hỏi khác với cột “quy định” thì ghi kèm; gạch ngang: thể thức ấy không đòi hỏi.
Quy tắc về lời văn: [rules.md](rules.md).

_What \`kehoach check\` asks of a Word file, a code each; \`kehoach explain CODE\` says more. \`--without CODE=REASON\` leaves one out, and the
report says so. The column of a standard has the place, and what it asks where that is another thing; a dash where it asks nothing. The rules about the text: [rules.md](rules.md)._
`;

const cell = (text: string): string => text.replace(/\|/g, '\\|').replace(/</g, '&lt;');

/** The check of a code in each standard, in the order of the columns. */
const inEach = ({ code }: Check): readonly (Check | undefined)[] =>
  Object.values(CHECKS_BY_STANDARD).map((checks) => checks.find((check) => check.code === code));

/** Where a standard asks for it, and what, where that is not what the first column says; a dash where it does not ask. */
function askedBy(check: Check | undefined, first: Check): string {
  if (check === undefined) return '–';
  const place = citedPlace(check.place)?.vi ?? '';
  return [place, ...(check.expected.vi === first.expected.vi ? [] : [check.expected.vi])]
    .filter((part) => part !== '')
    .join(': ');
}

function row(check: Check): string {
  const { code, severity, expected, hint, why } = check;
  const whole = why === undefined ? hint.vi : `${hint.vi} *${why.vi}*`;
  const asked = inEach(check).map((one) => askedBy(one, check));
  const cells = [`\`${code}\``, SEVERITIES[severity], expected.vi, expected.en, ...asked, whole];
  return `| ${cells.map(cell).join(' | ')} |`;
}

const COLUMNS = ['mã', 'mức', 'quy định', 'asked for', ...NAMES, 'cách sửa'];

function section(part: AuditedPart): string {
  const rows = CHECKS.filter(({ component }) => component === part).map(row);
  return [
    '',
    `## ${CONFORMITY_MESSAGES.vi.parts[part]}`,
    '',
    `| ${COLUMNS.join(' | ')} |`,
    `| ${COLUMNS.map(() => '---').join(' | ')} |`,
    ...rows,
    '',
  ].join('\n');
}

/** The whole page, as Markdown. */
export const departuresPage = (): string => HEAD + AUDITED_PARTS.map(section).join('');
