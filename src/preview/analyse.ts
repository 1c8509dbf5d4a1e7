/** What takes longer to find out about a plan: its pages, and what the rules and the pages say. */

import type { Registers } from '../content/reference-data/entries.ts';
import type { PlaceRegister } from '../content/reference-data/places.ts';
import type { Finding } from '../diagnostics/diagnostic.ts';
import { createLinter } from '../lint/rules/lint.ts';
import type { Neighbour } from '../lint/rules/rule.ts';
import { checkPlan } from '../pipeline/check.ts';
import type { ImageReader } from '../plan/images/image.ts';
import type { Plan } from '../plan/model/plan.ts';
import { pageFindings } from '../word/layout/lay-out.ts';
import type { NearLayout } from '../word/layout/layout-in-turn.ts';
import { type LookOptions, shownDiagnostics } from './look.ts';
import { type LaidPlan, plansInTurn } from './printed-plan.ts';
import type { PagesEvent, ShownPage } from './protocol.ts';

/** How plans are judged by this run; plain data, so that it can be handed to another thread. */
export interface AnalyseOptions extends Omit<LookOptions, 'images'> {
  readonly registers: Registers;
  /** The path of the file of communes. */
  readonly placesFile: string;
  readonly today: string;
  readonly neighbours: readonly Neighbour[];
}

export type Analysis = Omit<PagesEvent, 'version'>;

/** What the reader of a plan's pictures gave for each path; plain data, too. */
export type KnownImages = ReadonlyMap<string, ReturnType<ImageReader>>;

/** What the pages of a plan tell. */
export const pagesSay = (plan: Plan, { sections, layout }: LaidPlan): Finding[] => pageFindings(plan, sections, layout);

/**
 * Analyses a plan's text.
 * @param places communes, read from `placesFile`
 * @param known its pictures
 * @param layPlan how its pages are worked out
 */
export function analysePlan(
  text: string,
  options: AnalyseOptions,
  places: PlaceRegister,
  known: KnownImages = new Map(),
  layPlan = plansInTurn(),
): Analysis {
  const { registers, today, neighbours, placesFile: _, ...look } = options;
  const lint = createLinter({ registers, places, today, neighbours });
  const {
    value: plan,
    ok,
    diagnostics,
    describe,
  } = checkPlan(text, { ...look, lint, images: (path) => known.get(path) ?? 'missing' });
  if (plan === undefined || !ok) return { pages: [], diagnostics: shownDiagnostics(diagnostics) };
  const laid = layPlan.layOut(plan);
  return {
    pages: shownPages(laid.layout),
    diagnostics: shownDiagnostics([...diagnostics, ...describe(pagesSay(plan, laid))]),
  };
}

/** Pages as they are drawn. */
export const shownPages = ({ pages }: Pick<NearLayout, 'pages'>): ShownPage[] =>
  pages.map(
    ({ pageNumber, section, width, height, header, body, footnotes }): ShownPage => ({
      ...(pageNumber === undefined ? {} : { pageNumber }),
      ...(header === undefined ? {} : { header }),
      section,
      width,
      height,
      body,
      footnotes,
    }),
  );

/** The pages of a plan, as they are drawn. */
export const pagesOf = (plan: Plan): readonly ShownPage[] => shownPages(plansInTurn().layOut(plan).layout);
