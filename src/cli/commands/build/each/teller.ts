/** Says what came of each unit. */
import { join } from 'node:path';
import type { Diagnostic } from '../../../../diagnostics/diagnostic.ts';
import type { Unit } from '../../../../pipeline/each/unit.ts';
import { pretty } from '../../../../report/reporters/pretty.ts';
import type { CommandContext } from '../../../context.ts';
import { EACH_MESSAGES } from './messages.ts';
import type { EachTask, UnitResult } from './work.ts';

/** Of findings at one place of the plan so many are shown with the line and the hint. */
const IN_FULL = 3;

export class UnitTeller {
  private readonly task: EachTask;
  private readonly context: CommandContext;
  /** How often a place was told of. */
  private readonly told = new Map<string, number>();

  constructor(task: EachTask, context: CommandContext) {
    this.task = task;
    this.context = context;
  }

  private show(diagnostic: Diagnostic): string {
    const { language, colour } = this.context;
    const { file, code, range } = diagnostic;
    const place = `${file} ${code} ${range.start.line}:${range.start.column}`;
    const count = (this.told.get(place) ?? 0) + 1;
    this.told.set(place, count);
    const isOfPlan = file === this.task.plan;
    const text = isOfPlan && count <= IN_FULL ? this.task.text : '';
    const shown = count <= IN_FULL ? diagnostic : { ...diagnostic, hint: '' };
    return pretty([{ file, text, diagnostics: [shown] }], { language, colour });
  }

  /** Errors of a unit that was not built, everything where the final plan is asked for. */
  tell(unit: Unit, { state, diagnostics, warnings }: UnitResult): void {
    const { host, messages, language, check } = this.context;
    const shown = diagnostics.filter(({ severity }) => severity === 'error' || check.final === true);
    if (shown.length > 0) host.stderr(`${shown.map((one) => this.show(one)).join('\n')}\n`);
    const from = EACH_MESSAGES[language].from(this.task.plan, unit.row);
    const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
    if (state === 'made')
      host.stdout(`${messages.built(join(this.task.folder, ...unit.file.split('/')), from, warnings)}\n`);
    if (state === 'failed' && errors > 0) host.stdout(`${messages.refused(from, errors)}\n`);
  }
}
