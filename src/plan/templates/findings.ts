/** What is wrong with templates and answers, as findings that can be worded. */
import type { Code } from '../../diagnostics/catalogue/index.ts';
import type { Bilingual, Finding } from '../../diagnostics/diagnostic.ts';
import type { AnswerProblem, Misfit } from './answers.ts';
import type { Ask, TemplateProblem } from './plan-template.ts';

/** Why a value does not fit. */
export const MISFITS: Readonly<Record<Misfit, Bilingual>> = {
  empty: { vi: 'chưa có giá trị', en: 'there is no value' },
  control: {
    vi: 'chỉ viết trên một dòng, không có ký tự điều khiển',
    en: 'write on one line, without control characters',
  },
  choice: { vi: 'chọn một trong các giá trị đã nêu', en: 'choose one of the values named' },
  pattern: { vi: 'không đúng dạng cần có', en: 'not of the form that is needed' },
};

const NOTHING_ASKED: Bilingual = { vi: '(không hỏi gì)', en: '(nothing is asked)' };

const CODES = {
  'no-divider': 'template/no-divider',
  'head-shape': 'template/head-shape',
  'bad-pattern': 'template/bad-pattern',
  braces: 'template/braces',
  'unknown-name': 'template/unknown-name',
} as const satisfies Record<Exclude<TemplateProblem['kind'], 'yaml'>, Code>;

/** A problem of a template's file; its line is said beside it. */
export function templateFinding(problem: TemplateProblem): Omit<Finding, 'at'> {
  if (problem.kind === 'yaml') return problem.finding;
  const code = CODES[problem.kind];
  if (problem.kind === 'unknown-name') return { code, args: { name: problem.name, known: problem.known.join(', ') } };
  return 'key' in problem ? { code, args: { key: problem.key } } : { code };
}

const guess = (suggestion: string | undefined): Bilingual | string =>
  suggestion === undefined ? '.' : { vi: `; có phải “${suggestion}”?`, en: `; did you mean “${suggestion}”?` };

/** What helps with an answer: the choices, or an example. */
function help({ of, example }: Ask): Bilingual | string {
  if (of !== undefined) return { vi: ` (một trong: ${of.join(' | ')})`, en: ` (one of: ${of.join(' | ')})` };
  return example === undefined ? '' : { vi: ` (ví dụ: ${example})`, en: ` (such as: ${example})` };
}

/** A problem of an answer. */
export function answerFinding(problem: AnswerProblem): Omit<Finding, 'at'> {
  switch (problem.kind) {
    case 'unknown': {
      const { key, known, suggestion } = problem;
      const args = { key, known: known.join(', ') || NOTHING_ASKED, guess: guess(suggestion) };
      return { code: 'template/unknown-answer', args };
    }
    case 'missing':
      return { code: 'template/missing-answer', args: { key: problem.ask.key, question: problem.ask.question } };
    case 'misfit': {
      const { ask, found, why } = problem;
      const shown = found.trim() === '' ? '' : ` “${found.trim()}”`;
      return {
        code: 'template/unfit-answer',
        args: { key: ask.key, found: shown, misfit: MISFITS[why], help: help(ask) },
      };
    }
  }
}
