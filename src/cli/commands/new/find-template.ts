/** A template by its name, or an office's own by the path of its file. */
import { basename, resolve } from 'node:path';
import { messageOf } from '../../../diagnostics/format.ts';
import { suggest } from '../../../diagnostics/suggest.ts';
import { PLAN_TEMPLATES } from '../../../generated/plan-templates.ts';
import { templateFinding } from '../../../plan/templates/findings.ts';
import { type PlanTemplate, parsePlanTemplate } from '../../../plan/templates/plan-template.ts';
import type { CommandContext } from '../../context.ts';
import { EXIT, type ExitCode } from '../../exit-codes.ts';
import { readText } from '../../host/files.ts';
import { reasonOf } from '../../messages.ts';
import { STARTING_MESSAGES } from './messages.ts';

export interface NamedTemplate {
  readonly name: string;
  readonly template: PlanTemplate;
}

const isPath = (name: string): boolean => /[/\\]|\.hbs$/.test(name);

async function readTemplate(path: string, context: CommandContext): Promise<string | ExitCode> {
  const { host, messages, language, usageError } = context;
  try {
    const text = await readText(resolve(host.cwd, path));
    return text ?? usageError(STARTING_MESSAGES[language].notUtf8(path));
  } catch (error) {
    host.stderr(`${messages.cannotRead(path, reasonOf(error, messages))}\n`);
    return EXIT.system;
  }
}

function useTemplate(name: string, file: string, text: string, context: CommandContext): NamedTemplate | ExitCode {
  const parsed = parsePlanTemplate(text);
  if ('template' in parsed) return { name, template: parsed.template };
  const lines = parsed.problems.map(
    (problem) => `  ${file}:${problem.line}: ${messageOf(templateFinding(problem), context.language).message}`,
  );
  return context.usageError([STARTING_MESSAGES[context.language].badTemplate(file), ...lines].join('\n'));
}

/** The template that is meant, or the exit code where there is none that can be used. */
export async function findTemplate(
  wanted: string | undefined,
  context: CommandContext,
): Promise<NamedTemplate | ExitCode> {
  const messages = STARTING_MESSAGES[context.language];
  const names = Object.keys(PLAN_TEMPLATES);
  if (wanted === undefined || wanted.trim() === '') return context.usageError(messages.noTemplate(names.join(', ')));
  const own = Object.hasOwn(PLAN_TEMPLATES, wanted) ? PLAN_TEMPLATES[wanted] : undefined;
  if (own !== undefined) return useTemplate(wanted, wanted, own, context);
  if (!isPath(wanted))
    return context.usageError(messages.unknownTemplate(wanted, names.join(', '), suggest(wanted, names)));
  const text = await readTemplate(wanted, context);
  if (typeof text === 'number') return text;
  return useTemplate(basename(wanted).replace(/(\.ya?ml)?\.hbs$/, ''), wanted, text, context);
}

/** The program's own templates. */
export const ownTemplates = (): NamedTemplate[] =>
  Object.entries(PLAN_TEMPLATES).flatMap(([name, text]) => {
    const parsed = parsePlanTemplate(text);
    return 'template' in parsed ? [{ name, template: parsed.template }] : [];
  });
