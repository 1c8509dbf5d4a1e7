/** What is done with each unit: its plan checked, its document written; by this thread or by one that helps. */
import { join, resolve } from 'node:path';
import { NODE_CODEC } from '../../../../codec-node.ts';
import type { Diagnostic } from '../../../../diagnostics/diagnostic.ts';
import { hasErrors } from '../../../../diagnostics/format.ts';
import type { PlanSourceData } from '../../../../generated/plan-source.ts';
import type { CheckOptions } from '../../../../pipeline/check.ts';
import { type CheckedUnit, checkUnit } from '../../../../pipeline/each/check-unit.ts';
import { type PlanNames, planNames } from '../../../../pipeline/each/plan-names.ts';
import type { Unit } from '../../../../pipeline/each/unit.ts';
import { unitSource } from '../../../../pipeline/each/unit-source.ts';
import { renderBlocks } from '../../../../pipeline/render.ts';
import { Series } from '../../../../pipeline/series.ts';
import type { ImageReader } from '../../../../plan/images/image.ts';
import { type PlanSource, readSource } from '../../../../plan/source/read.ts';
import { writePlan } from '../../../../plan/source/write/write.ts';
import type { DocumentBlock } from '../../../../word/write/blocks.ts';
import { sectionBlocks } from '../../../../word/write/document.ts';
import type { CommandContext } from '../../../context.ts';
import { EXIT, type ExitCode } from '../../../exit-codes.ts';
import { imagesBeside, isReachedByLink } from '../../../host/image-files.ts';
import { replaceTarget } from '../../../host/replace-target.ts';
import { countOf } from '../../../project/check-files.ts';
import type { FileWork } from '../../../project/many-files.ts';
import { madeBefore } from './made-before.ts';
import { EACH_MESSAGES, type UnitState } from './messages.ts';

/** All that a thread must know: plain data. */
export interface EachTask {
  readonly plan: string;
  /** The YAML of the plan. */
  readonly text: string;
  readonly units: readonly Unit[];
  readonly folder: string;
  readonly force: boolean;
  /** Digests of the plan's pictures. */
  readonly pictures: string;
}

export interface UnitResult {
  readonly exit: ExitCode;
  readonly state: UnitState;
  readonly diagnostics: readonly Diagnostic[];
  readonly warnings: number;
}

/** Each picture is read once. */
function remembered(read: ImageReader): ImageReader {
  const known = new Map<string, ReturnType<ImageReader>>();
  return (path) => {
    const found = known.get(path) ?? read(path);
    known.set(path, found);
    return found;
  };
}

const result = (exit: ExitCode, state: UnitState, diagnostics: readonly Diagnostic[] = []): UnitResult => ({
  exit,
  state,
  diagnostics,
  warnings: countOf(diagnostics, 'warning'),
});

interface Pages {
  readonly blocks?: DocumentBlock[][] | undefined;
  readonly findings: readonly Diagnostic[];
}

/** A document that is to be written. */
interface Made extends Pick<Pages, 'blocks'> {
  readonly target: string;
  /** All that it is made of. */
  readonly origin: string;
}

/** True where the row itself is in order. */
const isSound = ({ file, findings }: Unit): boolean =>
  file !== '' && findings.every(({ code }) => code === 'each/no-rows');

class UnitBuilder {
  private readonly task: EachTask;
  private readonly context: CommandContext;
  private readonly source: PlanSource;
  private readonly names: PlanNames;
  private readonly series = new Series();
  private readonly options: CheckOptions;

  constructor(task: EachTask, source: PlanSource, context: CommandContext) {
    const { host, language, check } = context;
    this.task = task;
    this.context = context;
    this.source = source;
    this.names = planNames(source.data, task.text);
    const images = remembered(imagesBeside(resolve(host.cwd, task.plan)));
    this.options = { ...check, language, file: task.plan, images, series: this.series };
  }

  async build(unit: Unit): Promise<UnitResult> {
    const { task, context } = this;
    const target = join(task.folder, ...unit.file.split('/'));
    const { phrases = {} } = context.check;
    const origin = unitSource(unit, { text: task.text, pictures: task.pictures, phrases });
    const isOpen = isSound(unit) && !task.force;
    const before = isOpen ? await madeBefore(resolve(context.host.cwd, target), origin) : undefined;
    if (before !== undefined && context.check.final !== true) return result(EXIT.ok, before);
    this.series.next();
    const checked = checkUnit(this.source, unit, this.names, this.options);
    if (checked.checked?.ok !== true) return result(EXIT.planErrors, 'failed', checked.diagnostics);
    const { blocks, findings } = await this.pagesOf(checked);
    const diagnostics = [...checked.diagnostics, ...findings];
    if (hasErrors(diagnostics)) return result(EXIT.planErrors, 'failed', diagnostics);
    if (before !== undefined) return result(EXIT.ok, before, diagnostics);
    const exit = await this.write(unit, { target, origin, blocks }, checked);
    return result(exit, exit === EXIT.ok ? 'made' : 'failed', diagnostics);
  }

  /** The blocks of a document whose pages are looked at, as those of a final plan are, and what a reader would notice. */
  private async pagesOf({ checked }: CheckedUnit): Promise<Pages> {
    const plan = checked?.value;
    if (plan === undefined || this.context.check.final !== true) return { findings: [] };
    const { pageFindings } = await import('../../../../word/layout/lay-out.ts');
    const blocks = sectionBlocks(plan);
    return { blocks, findings: checked?.describe(pageFindings(plan, blocks)) ?? [] };
  }

  private async write(unit: Unit, { target, origin, blocks }: Made, { checked, data }: CheckedUnit): Promise<ExitCode> {
    const { context, task } = this;
    const { host, language } = context;
    const plan = checked?.value;
    if (plan === undefined) return EXIT.planErrors;
    // Before anything is waited for: another unit is worked on then.
    const bytes = renderBlocks(plan, blocks, NODE_CODEC, { source: origin, unit: unit.name, series: this.series });
    if (await isReachedByLink(resolve(host.cwd, task.folder), resolve(host.cwd, target))) {
      host.stderr(`${EACH_MESSAGES[language].outside(target)}\n`);
      return EXIT.planErrors;
    }
    const unitYaml = (): string => writePlan(data as PlanSourceData, []);
    return replaceTarget({ target, source: task.plan, unitYaml, force: task.force }, bytes, context);
  }
}

/**
 * The work on a unit, which is given by its place in the list.
 * @param source the plan, where it was read already: it is read once for all units
 */
export async function eachWork(
  task: EachTask,
  context: CommandContext,
  source: PlanSource = readSource(task.text),
): Promise<FileWork<UnitResult>> {
  const builder = new UnitBuilder(task, source, context);
  return async (index) => {
    const unit = task.units[Number(index)];
    if (unit === undefined) throw new Error(`no unit ${index}`);
    return builder.build(unit);
  };
}
