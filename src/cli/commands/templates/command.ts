/** `kehoach templates`: what plans can be started from. */
import type { Ask } from '../../../plan/templates/plan-template.ts';
import type { CommandContext } from '../../context.ts';
import { EXIT, type ExitCode } from '../../exit-codes.ts';
import { type NamedTemplate, ownTemplates } from '../new/find-template.ts';
import { STARTING_WORDS, type StartingWords } from '../new/messages.ts';

export interface TemplatesOptions {
  readonly format: string;
}

function helpOf({ example, of, default: preset }: Ask, words: StartingWords): string {
  if (of !== undefined) return ` (${words.choices(of.join(' | '))})`;
  if (example !== undefined) return ` (${words.example(example)})`;
  return preset === undefined ? '' : ` (${words.preset(preset)})`;
}

function listed({ name, template }: NamedTemplate, words: StartingWords): string {
  const width = Math.max(0, ...template.asks.map(({ key }) => key.length));
  const asks = template.asks.map((ask) => `  ${ask.key.padEnd(width)}  ${ask.question}${helpOf(ask, words)}`);
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
export function templates({ format }: TemplatesOptions, { world, language, usageError }: CommandContext): ExitCode {
  const words = STARTING_WORDS[language];
  const own = ownTemplates();
  if (format === 'json') world.stdout(`${JSON.stringify(own.map(asData), null, 2)}\n`);
  else if (format === 'pretty') {
    const [first] = own;
    const start = first === undefined ? '' : `${words.start} kehoach new ${first.name}\n`;
    world.stdout(`${own.map((template) => listed(template, words)).join('\n\n')}\n\n${start}`);
  } else return usageError(words.badFormat(format));
  return EXIT.ok;
}
