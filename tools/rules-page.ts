/** The page about the rules: a table made from them, and one of everything else that the program reports. */

import type { CatalogueEntry } from '../src/diagnostics/catalogue/entry.ts';
import { CATALOGUE } from '../src/diagnostics/catalogue/index.ts';
import { RULES } from '../src/lint/rules/index.ts';

const SEVERITIES: Readonly<Record<CatalogueEntry['severity'], string>> = {
  error: 'lỗi',
  warning: 'cảnh báo',
  info: 'lưu ý',
};

const cell = (text: string): string => text.replace(/[|]/g, '\\|').replace(/</g, '&lt;');

const HEAD = `<!-- Made by \`npm run docs\` from src/lint/rules and src/diagnostics/catalogue. Do not edit. -->

# Quy tắc

\`kehoach validate\` nêu mọi chỗ trái các quy tắc dưới đây. **sửa** nghĩa là \`kehoach validate --fix\` tự sửa được. Kế hoạch nào
có lý do không theo thì ghi:

\`\`\`yaml
rules:
  structure/single-item: Phụ lục chỉ có một việc
\`\`\`

Lỗi thì không tắt được.

_\`kehoach validate\` reports what departs from the rules below; **sửa** means that \`--fix\` repairs it. A plan switches a rule
off under \`rules\`, with a reason. Errors cannot be switched off._

| mã | mức | quy tắc | rule | Nghị định 30/2020/NĐ-CP | sửa |
| --- | --- | --- | --- | --- | --- |
`;

const CHECKS_HEAD = `
## Những điều khác mà chương trình nêu

| mã | mức | nội dung | what it says |
| --- | --- | --- | --- |
`;

/** The whole page, as Markdown. */
export function rulesPage(): string {
  const rules = RULES.map(({ code, severity, summary, decree = '', repairs = false }) => {
    const cells = [`\`${code}\``, SEVERITIES[severity], summary.vi, summary.en, decree, repairs ? 'sửa' : ''];
    return `| ${cells.map(cell).join(' | ')} |`;
  });
  const others = Object.entries(CATALOGUE as Readonly<Record<string, CatalogueEntry>>).map(
    ([code, { severity, vi, en }]) =>
      `| \`${code}\` | ${SEVERITIES[severity]} | ${cell(vi.message)} | ${cell(en.message)} |`,
  );
  return `${HEAD}${rules.join('\n')}\n${CHECKS_HEAD}${others.join('\n')}\n`;
}
