/** What a command of the program is, as data. */
import type { CommandContext } from './context.ts';
import type { ExitCode } from './exit-codes.ts';
import type { HelpTexts } from './help-texts.ts';

/** An argument: `<plan>`, or `[plans...]` where it may be left out or repeated. */
export interface ArgumentRow {
  readonly syntax: string;
  readonly text: keyof HelpTexts;
}

/** An option: `-o, --output <path>`. */
export interface OptionRow {
  readonly flags: string;
  readonly text: keyof HelpTexts;
  /** Its value where it is not given. */
  readonly preset?: string;
  /** It may be given several times; its value is the list of all. */
  readonly repeated?: true;
}

/** Runs a command on its arguments. */
export type Run<Options> = (
  args: readonly string[],
  options: Options,
  context: CommandContext,
) => ExitCode | Promise<ExitCode>;

interface TypedRow<Options> {
  readonly name: string;
  readonly text: keyof HelpTexts;
  readonly arguments: readonly ArgumentRow[];
  /** By the names under which the command reads them, in the order of the help. */
  readonly options: { readonly [Key in keyof Required<Options>]: OptionRow };
  /** Loads what runs the command. */
  readonly load: (options: Options) => Run<Options> | Promise<Run<Options>>;
}

/** A row of the table; what it runs takes the options that it names. */
export interface CommandRow extends Omit<TypedRow<never>, 'options'> {
  readonly options: Readonly<Record<string, OptionRow>>;
}

/** A row whose options are those that the command reads, no more and no fewer. */
export const command = <Options>(row: TypedRow<Options>): CommandRow => row;

/** What every command takes after its own options; the language is read before it is known which command is called. */
export const LANGUAGE_OPTION: OptionRow = { flags: '--lang <vi|en>', text: 'lang' };
export const HELP_OPTION: OptionRow = { flags: '-h, --help', text: 'help' };
