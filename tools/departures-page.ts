/** The page about the checks of Word files: a table made from them, a row a code. */
import type { Severity } from '../src/diagnostics/diagnostic.ts';
import type { Check } from '../src/lint/conformity/check.ts';
import type { AuditedPart } from '../src/lint/conformity/departure.ts';
import { AUDITED_PARTS } from '../src/lint/conformity/departure.ts';
import { CHECKS } from '../src/lint/conformity/index.ts';
import { CONFORMITY_MESSAGES } from '../src/report/reporters/conformity/messages.ts';
import { citedPlace } from '../src/standard/provisions.ts';

const SEVERITIES: Readonly<Record<Severity, string>> = { error: 'lỗi', warning: 'cảnh báo', info: 'lưu ý' };

const HEAD = `<!-- Made by \`npm run docs\` from src/lint/conformity. Do not edit. -->

# Kiểm tra thể thức: các mã

[\`kehoach check\`](check.md) đối chiếu tệp Word với những điều dưới đây; \`kehoach explain MÃ\` giải thích từng mã. Cơ quan có lý do không
theo điều nào thì bỏ qua điều đó, báo cáo nêu rõ đã bỏ qua gì, vì sao:

\`\`\`sh
kehoach check ke-hoach.docx --without "page/margin-left=Sổ đóng tập của cơ quan cần lề rộng"
\`\`\`

Quy tắc về lời văn: [rules.md](rules.md).

_What \`kehoach check\` asks of a Word file, a code each; \`kehoach explain CODE\` says more. \`--without CODE=REASON\` leaves one out, and the
report says so. The rules about the text: [rules.md](rules.md)._
`;

const cell = (text: string): string => text.replace(/\|/g, '\\|').replace(/</g, '&lt;');

function row({ code, severity, expected, hint, why, place }: Check): string {
  const whole = why === undefined ? hint.vi : `${hint.vi} *${why.vi}*`;
  const cells = [`\`${code}\``, SEVERITIES[severity], expected.vi, expected.en, citedPlace(place)?.vi ?? '', whole];
  return `| ${cells.map(cell).join(' | ')} |`;
}

function section(part: AuditedPart): string {
  const rows = CHECKS.filter(({ component }) => component === part).map(row);
  return [
    '',
    `## ${CONFORMITY_MESSAGES.vi.parts[part]}`,
    '',
    '| mã | mức | quy định | asked for | Nghị định 30/2020/NĐ-CP | cách sửa |',
    '| --- | --- | --- | --- | --- | --- |',
    ...rows,
    '',
  ].join('\n');
}

/** The whole page, as Markdown. */
export const departuresPage = (): string => HEAD + AUDITED_PARTS.map(section).join('');
