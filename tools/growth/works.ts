/** What is measured on each text: the functions of the library, and each rule by itself. */

import { readFileSync } from 'node:fs';
import { renderPlan as renderInBrowser } from '../../src/browser.ts';
import {
  bodyRegister,
  checkPlan,
  checkWord,
  citationsIn,
  comparePlans,
  concernOf,
  createLinter,
  createPlaceRegister,
  eventsOf,
  fixPlan,
  icsOf,
  importText,
  importWord,
  type KnownBody,
  type Linter,
  mergeRegisters,
  type Plan,
  type PlanTasks,
  plansOfUnits,
  pullChanges,
  REGISTERS,
  renderChanges,
  renderPlan,
  rollOverPlan,
  startPlan,
  targetsOf,
  taskMatrix,
  tasksOf,
  workbookOf,
  workCalendar,
} from '../../src/index.ts';
import { RULES } from '../../src/lint/rules/index.ts';
import { neighbourOf } from '../../src/pipeline/cited.ts';
import { pageFindings } from '../../src/word/layout/lay-out.ts';

/** A text in the forms that works ask for. */
export interface Subject {
  readonly paragraphs: readonly string[];
  readonly yaml: string;
  /** The same with every third paragraph changed, and figures. */
  readonly otherYaml: string;
  /** The same with its paragraphs in another order and half of the words of each put elsewhere. */
  readonly rewrittenYaml: string;
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

/** The second half of a paragraph before the first. */
function turned(text: string): string {
  const middle = text.indexOf(' ', text.length / 2);
  return middle < 0 ? text : `${text.slice(middle + 1)} ${text.slice(0, middle)}`;
}

/** The subject made of paragraphs. */
export const subjectOf = (paragraphs: readonly string[]): Subject => ({
  paragraphs,
  yaml: yamlOf(paragraphs),
  otherYaml: yamlOf(paragraphs.map((text, index) => (index % 3 === 0 ? `${changed(text)} Và thêm.` : changed(text)))),
  rewrittenYaml: yamlOf(paragraphs.map(turned).toReversed()),
});

const checked = (yaml: string): ReturnType<typeof checkPlan> & { readonly value: Plan } => {
  const { value, ...rest } = checkPlan(yaml);
  if (value === undefined) throw new Error('the text is no plan');
  return { value, ...rest };
};

const planOf = (yaml: string): Plan => checked(yaml).value;

/** The plan's tasks; each paragraph is one at least. */
function planTasks(yaml: string): PlanTasks {
  const { value, texts } = checked(yaml);
  return { plan: value, name: 'plan.yaml', tasks: tasksOf(value, texts) };
}

/** Makes a work ready; what it needs besides is not measured. */
export type Work = (subject: Subject) => () => unknown;

const TEMPLATE = `title: Kế hoạch
description: Thử
asks:
  words:
    ask: Lời?
---
year: 2026
title: {{words}}
`;

/** Paragraphs as the bodies of an office, every tenth a group of the nine before it. */
const bodiesOf = (paragraphs: readonly string[]): KnownBody[] =>
  paragraphs.map((text, index) => ({
    name: `${text} ${index}`,
    short: [`CQ${index}`],
    kind: 'other',
    members: index % 10 === 9 ? paragraphs.slice(index - 9, index).map((one, at) => `${one} ${index - 9 + at}`) : [],
  }));

/** A province whose former communes have such names. */
const placesOf = (paragraphs: readonly string[]): string =>
  `\n= 01 Lam Giang\n+ ${paragraphs.join('|')}\n- Lam Giang\n${paragraphs.map((text, index) => `xã ${text}\t${text} ${index}`).join('\n')}\n`;

const PLACES = createPlaceRegister(() => readFileSync('data/places.txt', 'utf8'));

const LINTING = { registers: REGISTERS, places: PLACES, today: '2026-02-05' };

const CALENDAR = workCalendar(REGISTERS);

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
  'comparePlans, rewritten': ({ yaml, rewrittenYaml }) => {
    const [old, fresh] = [planOf(yaml), planOf(rewrittenYaml)];
    return () => comparePlans(old, fresh);
  },
  'checkPlan, with all rules': ({ yaml }) => {
    const lint = createLinter(LINTING);
    return () => checkPlan(yaml, { lint });
  },
  'renderPlan in a browser': ({ yaml }) => {
    const plan = planOf(yaml);
    return () => renderInBrowser(plan);
  },
  plansOfUnits: ({ yaml }) => {
    const rows = [['Tên'], ['Sở Nội vụ'], ['Sở Tài chính']];
    return () => plansOfUnits(yaml, { units: { name: 'units', file: 'units.csv', rows }, rows: [] });
  },
  startPlan:
    ({ paragraphs }) =>
    () =>
      startPlan(TEMPLATE, { words: paragraphs.join(' ') }),
  mergeRegisters:
    ({ paragraphs }) =>
    () =>
      mergeRegisters([{ bodyNames: bodiesOf(paragraphs) }]),
  bodyRegister: ({ paragraphs }) => {
    const bodies = bodiesOf(paragraphs);
    return () => {
      const register = bodyRegister(bodies);
      for (const { name } of bodies) register.membersOf(name);
    };
  },
  createPlaceRegister: ({ paragraphs }) => {
    const text = placesOf(paragraphs);
    return () =>
      createPlaceRegister(() => text)
        .provinces()
        .map(({ former }) => former('xã'));
  },
  fixPlan: ({ yaml }) => {
    const lint = createLinter(LINTING);
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
    const { value, texts } = checked(yaml);
    return () => tasksOf(value, texts);
  },
  taskMatrix: ({ yaml }) => {
    const plans = [planTasks(yaml)];
    return () => taskMatrix(plans, { language: 'vi', by: 'body' });
  },
  workbookOf: ({ yaml }) => {
    const table = taskMatrix([planTasks(yaml)], { language: 'vi', by: 'none' });
    return () => workbookOf([{ name: 'Nhiệm vụ', table }]);
  },
  eventsOf: ({ yaml }) => {
    const plans = [planTasks(yaml)];
    return () => eventsOf(plans, { language: 'vi', daysOff: 'before', calendar: CALENDAR });
  },
  icsOf: ({ yaml }) => {
    const events = eventsOf([planTasks(yaml)], { language: 'vi', daysOff: 'before', calendar: CALENDAR });
    return () => icsOf(events, { name: 'Lịch', stamp: '2026-02-05', language: 'vi' });
  },
  concernOf: ({ yaml }) => {
    const { tasks } = planTasks(yaml);
    return () => tasks.map((task) => concernOf(task, 'Công an tỉnh'));
  },
  targetsOf: ({ yaml }) => {
    const plan = planOf(yaml);
    return () => targetsOf(plan);
  },
};

const compiledPlans = new WeakMap<Subject, Parameters<Linter>>();

/** What a linter is given of a plan, compiled once for all rules. */
function compiledOf(subject: Subject): Parameters<Linter> {
  const known = compiledPlans.get(subject);
  if (known !== undefined) return known;
  let compiled: Parameters<Linter> | undefined;
  checkPlan(subject.yaml, {
    lint: (...given) => {
      compiled = given;
      return [];
    },
  });
  if (compiled === undefined) throw new Error('the text is no plan');
  compiledPlans.set(subject, compiled);
  return compiled;
}

/** A rule by itself, on a plan that was compiled; with a plan that is nearly the same as the neighbour. */
const ruleWork =
  (code: (typeof RULES)[number]['code']): Work =>
  (subject) => {
    const compiled = compiledOf(subject);
    const neighbours = [neighbourOf('khac.yaml', subject.otherYaml)];
    const lint = createLinter({ ...LINTING, neighbours, only: [code] });
    return () => lint(...compiled);
  };

export const WORKS: Readonly<Record<string, Work>> = {
  ...FUNCTIONS,
  ...Object.fromEntries(RULES.map(({ code }) => [code, ruleWork(code)])),
};
