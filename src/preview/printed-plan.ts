/** A plan as it is printed: its blocks, its document and its pages. */
import type { Plan } from '../plan/model/plan.ts';
import { type KeyedDocument, keyedDocument } from '../word/layout/block-keys.ts';
import type { layOut } from '../word/layout/lay-out.ts';
import { layoutInTurn, type NearLayout } from '../word/layout/layout-in-turn.ts';
import { sectionBlocks, wordDocument } from '../word/write/document.ts';

export interface PrintedPlan {
  readonly sections: ReturnType<typeof sectionBlocks>;
  readonly keyed: KeyedDocument;
}

const known = new WeakMap<Plan, PrintedPlan>();

/** The blocks and the document of a plan: it is drawn, and laid out. */
export function printedPlan(plan: Plan): PrintedPlan {
  const sections = known.get(plan)?.sections ?? sectionBlocks(plan);
  const printed = known.get(plan) ?? { sections, keyed: keyedDocument(wordDocument(plan, sections)) };
  known.set(plan, printed);
  return printed;
}

/** A plan with its blocks and the pages that they stand on. */
export interface LaidPlan extends Pick<PrintedPlan, 'sections'> {
  readonly layout: ReturnType<typeof layOut>;
}

/** Lays plans out that come one after the other, most of them the same plan a little later. */
export interface PlansInTurn {
  readonly layOut: (plan: Plan) => LaidPlan;
  /** What is known of its pages at once, as `layoutInTurn` has it. */
  readonly layOutNear: (plan: Plan) => NearLayout | undefined;
}

export function plansInTurn(): PlansInTurn {
  const { layOut, layOutNear } = layoutInTurn();
  let last: (LaidPlan & { readonly plan: Plan }) | undefined;
  return {
    layOut: (plan) => {
      const { sections, keyed } = printedPlan(plan);
      if (last?.plan !== plan) last = { plan, sections, layout: layOut(keyed) };
      return last;
    },
    layOutNear: (plan) => layOutNear(printedPlan(plan).keyed),
  };
}
