/** What is measured on each text: the functions of the library, and each rule by itself. */

import {
  checkPlan,
  checkWord,
  citationsIn,
  comparePlans,
  createLinter,
  fixPlan,
  importText,
  importWord,
  type Linter,
  type Plan,
  pullChanges,
  REGISTERS,
  renderChanges,
  renderPlan,
  rollOverPlan,
} from '../../src/index.ts';
import { RULES } from '../../src/lint/rules/index.ts';
import { neighbourOf } from '../../src/pipeline/cited.ts';
import { tasksOf } from '../../src/tasks/tasks-of.ts';
import { pageFindings } from '../../src/word/layout/lay-out.ts';

/** A text in the forms that works ask for. */
export interface Subject {
  readonly paragraphs: readonly string[];
  readonly yaml: string;
  /** The same with every third paragraph changed, and figures. */
  readonly otherYaml: string;
}

const HEAD = `year: 2026
stage: signature
issuer: {name: BAN CHỈ ĐẠO 138, code: BCĐ, inText: Ban Chỉ đạo 138 tỉnh Lam Giang}
place: Lam Giang
date: 2026-02-05
title: Thực hiện công tác thử nghiệm năm 2026
recipients: [Các sở, {archive: "VT, NC"}]
signatures: [{post: TRƯỞNG BAN, name: Nguyễn Văn Mẫu}]
sections:
  - heading: YÊU CẦU
    items:
`;

const yamlOf = (paragraphs: readonly string[]): string =>
  `${HEAD}${paragraphs.map((text) => `      - ${JSON.stringify(text)}`).join('\n')}\n`;

const changed = (text: string): string =>
  text.replace(/\d+/g, (figures) => (figures.length > 4 ? figures : String(Number(figures) + 1)));

/** The subject made of paragraphs. */
export const subjectOf = (paragraphs: readonly string[]): Subject => ({
  paragraphs,
  yaml: yamlOf(paragraphs),
  otherYaml: yamlOf(paragraphs.map((text, index) => (index % 3 === 0 ? `${changed(text)} Và thêm.` : changed(text)))),
});

const planOf = (yaml: string): Plan => {
  const { value } = checkPlan(yaml);
  if (value === undefined) throw new Error('the text is no plan');
  return value;
};

/** Makes a work ready; what it needs besides is not measured. */
export type Work = (subject: Subject) => () => unknown;

const FUNCTIONS: Readonly<Record<string, Work>> = {
  checkPlan:
    ({ yaml }) =>
    () =>
      checkPlan(yaml),
  renderPlan: ({ yaml }) => {
    const plan = planOf(yaml);
    return () => renderPlan(plan);
  },
  comparePlans: ({ yaml, otherYaml }) => {
    const [old, fresh] = [planOf(yaml), planOf(otherYaml)];
    return () => comparePlans(old, fresh);
  },
  renderChanges: ({ yaml, otherYaml }) => {
    const [old, fresh] = [planOf(yaml), planOf(otherYaml)];
    return () => renderChanges(old, fresh, { date: '2026-12-01' });
  },
  fixPlan: ({ yaml }) => {
    const lint = createLinter({ registers: REGISTERS });
    return () => fixPlan(yaml, { lint });
  },
  rollOverPlan:
    ({ yaml }) =>
    () =>
      rollOverPlan(yaml, { year: 2027, registers: REGISTERS }),
  importText:
    ({ paragraphs }) =>
    () =>
      importText(paragraphs.join('\n')),
  importWord: ({ yaml }) => {
    const document = renderPlan(planOf(yaml));
    return () => importWord(document);
  },
  checkWord: ({ yaml }) => {
    const document = renderPlan(planOf(yaml));
    return () => checkWord(document);
  },
  pullChanges: ({ yaml, otherYaml }) => {
    const document = renderPlan(planOf(otherYaml));
    return () => pullChanges(document, yaml);
  },
  'pages laid out': ({ yaml }) => {
    const plan = planOf(yaml);
    return () => pageFindings(plan);
  },
  citationsIn:
    ({ yaml }) =>
    () =>
      citationsIn(yaml),
  tasksOf: ({ yaml }) => {
    const { value, texts } = checkPlan(yaml);
    return () => (value === undefined ? [] : tasksOf(value, texts));
  },
};

/** A rule by itself, on a plan that was compiled; with itself as the neighbour where neighbours are asked. */
const ruleWork =
  (code: (typeof RULES)[number]['code']): Work =>
  ({ yaml, otherYaml }) => {
    let compiled: Parameters<Linter> | undefined;
    checkPlan(yaml, {
      lint: (...given) => {
        compiled = given;
        return [];
      },
    });
    const neighbours = [neighbourOf('khac.yaml', otherYaml)];
    const lint = createLinter({ registers: REGISTERS, today: '2026-02-05', neighbours, only: [code] });
    return () => (compiled === undefined ? undefined : lint(...compiled));
  };

export const WORKS: Readonly<Record<string, Work>> = {
  ...FUNCTIONS,
  ...Object.fromEntries(RULES.map(({ code }) => [code, ruleWork(code)])),
};
