/**
 * Sections, items and appendices as they were compiled before: of a plan that is changed again and again, most stand
 * where they stood, with the same words.
 */
import type { PlanPath, ReportFinding } from '../../diagnostics/diagnostic.ts';
import type { PlanSourceData } from '../../generated/plan-source.ts';
import type { ImageReader } from '../images/image.ts';
import type { Item } from '../model/plan.ts';
import type { Recent } from '../model/recent.ts';
import type { CompiledTexts, TextCompiler } from './texts.ts';

/** A part, with what its compilation gave besides. */
export interface KeptPart {
  readonly item: Item;
  readonly texts: CompiledTexts;
  /** Ids of the references that it was the first to cite. */
  readonly cited: readonly string[];
  /** What else of the plan it may have read. */
  readonly frame: string;
}

/** What keeps parts, and how they are typed. */
export interface PartKeeper {
  readonly parts: Recent<KeptPart>;
  /** The letters of the source at a place; undefined where there are none. */
  readonly typedAt: (path: PlanPath) => string | undefined;
}

/**
 * Compiles a part of the plan, unless it is the one that it was.
 * @param counted what was counted before it
 */
export type KeepPart = (path: PlanPath, counted: readonly (string | number)[], compile: () => Item) => Item;

export const KEEP_NOTHING: KeepPart = (_path, _counted, compile) => compile();

/** Parts of the data that no item and no appendix reads anything of. */
const BESIDE: ReadonlySet<string> = new Set([
  'sections',
  'appendices',
  'bases',
  'opening',
  'recipients',
  'signatures',
  'contact',
]);

/** All of a plan's data, and of what stands beside it, that a part may read. */
export const frameOf = (data: PlanSourceData, ...beside: readonly unknown[]): string =>
  JSON.stringify([Object.entries(data).filter(([key]) => !BESIDE.has(key)), ...beside]);

/** Counts how often something is asked that must be asked anew for each plan. */
export class Watch {
  count = 0;

  report(report: ReportFinding): ReportFinding {
    return (...finding) => {
      this.count += 1;
      report(...finding);
    };
  }

  images(images: ImageReader): ImageReader {
    return (path) => {
      this.count += 1;
      return images(path);
    };
  }
}

interface Compiling {
  readonly frame: string;
  readonly texts: TextCompiler;
  readonly cited: Set<string>;
  readonly watch: Watch;
}

/** Keeps the parts of a plan that say nothing and show no picture: what those tell is told for each plan. */
export function keepingParts({ parts, typedAt }: PartKeeper, { frame, texts, cited, watch }: Compiling): KeepPart {
  return (path, counted, compile) => {
    const typed = typedAt(path);
    if (typed === undefined) return compile();
    const before = { ...texts.place, cited: [...cited], asked: watch.count };
    const key = JSON.stringify([path, counted, before.notes, before.cited]) + typed;
    const known = parts.known(key);
    if (known?.frame === frame) {
      texts.takeIn(known.texts);
      for (const id of known.cited) cited.add(id);
      return known.item;
    }
    const item = compile();
    if (watch.count === before.asked)
      parts.keep(key, { item, texts: texts.since(before), cited: [...cited].slice(before.cited.length), frame });
    return item;
  };
}
