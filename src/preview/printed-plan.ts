/** A plan as it is printed: its blocks, its document and its pages. */
import type { PageLayout } from 'docx/layout';
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

function printed(plan: Plan): PrintedPlan {
  const sections = sectionBlocks(plan);
  return { sections, keyed: keyedDocument(wordDocument(plan, sections)) };
}

/** The blocks and the document of a plan: it is drawn, and laid out. */
export function printedPlan(plan: Plan): PrintedPlan {
  const own = known.get(plan) ?? printed(plan);
  known.set(plan, own);
  return own;
}

/** A plan with its blocks and the pages that they stand on. */
export interface LaidPlan extends Pick<PrintedPlan, 'sections'> {
  readonly layout: ReturnType<typeof layOut>;
}

/** Lays plans out that come one after the other, most of them the same plan a little later: `LayoutInTurn`, of plans. */
export interface PlansInTurn {
  readonly layOut: (plan: Plan) => LaidPlan;
  readonly layOutNear: (plan: Plan) => NearLayout | undefined;
  readonly layOutFirst: (plan: Plan) => readonly PageLayout[];
}

export function plansInTurn(): PlansInTurn {
  const { layOut, layOutNear, layOutFirst } = layoutInTurn();
  let last: (LaidPlan & { readonly plan: Plan }) | undefined;
  return {
    layOut: (plan) => {
      const { sections, keyed } = printedPlan(plan);
      if (last?.plan !== plan) last = { plan, sections, layout: layOut(keyed) };
      return last;
    },
    layOutNear: (plan) => layOutNear(printedPlan(plan).keyed),
    layOutFirst: (plan) => layOutFirst(printedPlan(plan).keyed),
  };
}
