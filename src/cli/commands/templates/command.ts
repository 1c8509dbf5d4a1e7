/** `kehoach templates`: what plans can be started from. */
import type { Ask } from '../../../plan/templates/plan-template.ts';
import type { CommandContext } from '../../context.ts';
import { EXIT, type ExitCode } from '../../exit-codes.ts';
import { type NamedTemplate, ownTemplates } from '../new/find-template.ts';
import { STARTING_MESSAGES, type StartingMessages } from '../new/messages.ts';

export interface TemplatesOptions {
  readonly format: string;
}

function helpOf({ example, of, default: preset }: Ask, messages: StartingMessages): string {
  if (of !== undefined) return ` (${messages.choices(of.join(' | '))})`;
  if (example !== undefined) return ` (${messages.example(example)})`;
  return preset === undefined ? '' : ` (${messages.preset(preset)})`;
}

function listed({ name, template }: NamedTemplate, messages: StartingMessages): string {
  const width = Math.max(0, ...template.asks.map(({ key }) => key.length));
  const asks = template.asks.map((ask) => `  ${ask.key.padEnd(width)}  ${ask.question}${helpOf(ask, messages)}`);
  return [`${name}: ${template.title}`, `  ${template.description}`, ...asks].join('\n');
}

/** Asks as they stand in the file. */
const asData = ({ name, template: { title, description, asks } }: NamedTemplate): object => ({
  name,
  title,
  description,
  asks: asks.map(({ key, question, hint, example, default: preset, of }) => ({
    key,
    ask: question,
    hint,
    example,
    default: preset,
    of,
  })),
});

/** Lists the templates with what they ask for. */
export function templates(
  _args: readonly string[],
  { format }: TemplatesOptions,
  { host, language, usageError }: CommandContext,
): ExitCode {
  const messages = STARTING_MESSAGES[language];
  const own = ownTemplates();
  if (format === 'json') host.stdout(`${JSON.stringify(own.map(asData), null, 2)}\n`);
  else if (format === 'pretty') {
    const [first] = own;
    const start = first === undefined ? '' : `${messages.start} kehoach new ${first.name}\n`;
    host.stdout(`${own.map((template) => listed(template, messages)).join('\n\n')}\n\n${start}`);
  } else return usageError(messages.badFormat(format));
  return EXIT.ok;
}
