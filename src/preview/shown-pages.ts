/** The pages of a plan as they are drawn, and what they tell. */
import type { Finding } from '../diagnostics/diagnostic.ts';
import type { Plan } from '../plan/model/plan.ts';
import { pageFindings } from '../word/layout/lay-out.ts';
import type { NearLayout } from '../word/layout/layout-in-turn.ts';
import { type LaidPlan, plansInTurn } from './printed-plan.ts';
import type { ShownPage } from './protocol.ts';

/** What the pages of a plan tell. */
export const pagesSay = (plan: Plan, { sections, layout }: LaidPlan): Finding[] => pageFindings(plan, sections, layout);

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
