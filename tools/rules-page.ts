/** A page for each rule, and the page that lists them together with everything else that the program reports. */
import type { CatalogueEntry, Wording } from '../src/diagnostics/catalogue/entry.ts';
import { CATALOGUE } from '../src/diagnostics/catalogue/index.ts';
import { RULE_GROUPS } from '../src/diagnostics/diagnostic.ts';
import { RULES } from '../src/lint/rules/index.ts';
import type { Rule } from '../src/lint/rules/rule.ts';
import { generalWording } from '../src/report/explain/code-pages.ts';
import { MANUAL_MESSAGES } from '../src/report/explain/messages.ts';

const { severities, groups, decreeName } = MANUAL_MESSAGES.vi;

/** Letters that Markdown would take for marks. */
const plain = (text: string): string => text.replace(/</g, '&lt;').replace(/\*/g, '\\*');
const cell = (text: string): string => plain(text).replace(/[|]/g, '\\|');

const fenced = (language: string, text: string): string => `\`\`\`${language}\n${text.trimEnd()}\n\`\`\``;

/** Keys of a plan, or a sentence. */
const example = (text: string): string => fenced(/^[a-z]+:/.test(text) ? 'yaml' : 'text', text);

/** What is said, and what is advised. */
function quoted(wording: Wording): string {
  const { message, hint } = generalWording(wording);
  return `> ${plain(message)}\n>\n> ${plain(hint)}`;
}

const bySentence = (...sentences: readonly string[]): string => sentences.filter((one) => one !== '').join(' ');

/** The page of one rule, as Markdown: Vietnamese first, then English. */
export function rulePage({ code, severity, summary, why, vi, en, decree, repairs, examples }: Rule): string {
  const place = decree === undefined ? '' : `(${decreeName}: ${decree})`;
  const repaired = repairs === true ? '`kehoach validate --fix` tự sửa được.' : '';
  return `<!-- Made by \`npm run docs\` from src/lint/rules/${code}.ts. Do not edit. -->

# ${code}

**${summary.vi}** (${severities[severity]})

${bySentence(plain(why.vi), place)}

## Sai

${example(examples.wrong)}

## Đúng

${example(examples.right)}

## Chương trình nói gì

${quoted(vi)}

${bySentence(repaired, 'Kế hoạch có lý do không theo thì ghi lý do đó:')}

${fenced('yaml', `rules:\n  ${code}: lý do không áp dụng`)}

## In English

**${summary.en}.** ${plain(why.en)}

${quoted(en)}

A plan that has a reason not to follow the rule names it under \`rules\`, as above.

[Mọi quy tắc](../../rules.md)
`;
}

/** The pages of all rules by their paths in \`docs/rules\`. */
export const rulePages = (): ReadonlyMap<string, string> =>
  new Map(RULES.map((rule) => [`${rule.code}.md`, rulePage(rule)]));

const HEAD = `<!-- Made by \`npm run docs\` from src/lint/rules and src/diagnostics/catalogue. Do not edit. -->

# Quy tắc

\`kehoach validate\` nêu mọi chỗ trái các quy tắc dưới đây. Mỗi quy tắc có một trang: vì sao, thế nào là sai, thế nào là đúng;
\`kehoach explain MÃ\` nói cùng những điều đó. **sửa** nghĩa là \`kehoach validate --fix\` tự sửa được. Kế hoạch nào có lý do không
theo thì ghi:

\`\`\`yaml
rules:
  structure/single-item: Phụ lục chỉ có một việc
\`\`\`

Lỗi thì không tắt được.

_\`kehoach validate\` reports what departs from the rules below; each has a page with why, wrong and right, in both languages.
**sửa** means that \`--fix\` repairs it. A plan switches a rule off under \`rules\`, with a reason. Errors cannot be switched off._
`;

const TABLE_HEAD = `
| mã | mức | quy tắc | rule | Nghị định 30/2020/NĐ-CP | sửa |
| --- | --- | --- | --- | --- | --- |
`;

const CHECKS_HEAD = `
## Những điều khác mà chương trình nêu

| mã | mức | nội dung | what it says |
| --- | --- | --- | --- |
`;

function ruleRow({ code, severity, summary, decree = '', repairs }: Rule): string {
  const link = `[\`${code}\`](rules/${code}.md)`;
  return `| ${[link, ...[severities[severity], summary.vi, summary.en, decree, repairs === true ? 'sửa' : ''].map(cell)].join(' | ')} |`;
}

function groupTable(group: string): string {
  const rows = RULES.filter(({ code }) => code.startsWith(`${group}/`)).map(ruleRow);
  return `\n## ${group}: ${groups[group] ?? group}\n${TABLE_HEAD}${rows.join('\n')}\n`;
}

/** The page that lists every rule and every other code. */
export function rulesPage(): string {
  const others = Object.entries(CATALOGUE as Readonly<Record<string, CatalogueEntry>>).map(
    ([code, { severity, vi, en }]) =>
      `| \`${code}\` | ${severities[severity]} | ${cell(vi.message)} | ${cell(en.message)} |`,
  );
  return `${HEAD}${RULE_GROUPS.map(groupTable).join('')}${CHECKS_HEAD}${others.join('\n')}\n`;
}
