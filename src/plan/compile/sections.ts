/** The sections of a plan, by themselves or in phần and chương. */
import type { PlanPath } from '../../diagnostics/diagnostic.ts';
import type { SectionSource } from '../../generated/plan-source.ts';
import { divisionForm, divisionLabel } from '../model/divisions.ts';
import { startsArabic } from '../model/labels.ts';
import type { Division, Item, Marker } from '../model/plan.ts';
import { titleOf, titleOfKind } from '../schema/names.ts';
import { type Counter, compileEntry, compileItem, type ItemContext, newCounter, type Standing } from './items.ts';

const DIVISIONS = ['part', 'chapter'] as const;

/** Sections are level 1, wherever they stand. */
const SECTION: Standing = { above: [], bulletDepth: 0 };
/** What a division holds besides sections has numbers as if it stood in a section. */
const IN_DIVISION: Standing = { above: [0], bulletDepth: 0 };

class SectionCompiler {
  private readonly context: ItemContext;
  /** Chapters are counted on through all parts. */
  private readonly counts: Record<Division, number> = { part: 0, chapter: 0 };
  private readonly articles: Counter = newCounter();

  constructor(context: ItemContext) {
    this.context = context;
  }

  /** @param around the divisions that the list stands in */
  list(sections: readonly SectionSource[], path: PlanPath, around: readonly Division[]): Item[] {
    // Articles are counted on through the whole plan, sections anew in each division.
    const counter = this.context.numbering.scheme === 'articles' ? this.articles : newCounter();
    return this.context.switches.on(sections, path).map(([source, index]) => {
      const origin = [...path, index];
      const division = DIVISIONS.find((key) => source[key] !== undefined);
      this.reportKinds(source, origin, division, around);
      return division === undefined
        ? this.section(source, origin, counter)
        : this.division(source, division, origin, around);
    });
  }

  private reportKinds(
    source: SectionSource,
    path: PlanPath,
    division: Division | undefined,
    around: readonly Division[],
  ): void {
    const { report } = this.context;
    const kinds = ([...DIVISIONS, 'heading'] as const).filter((key) => source[key] !== undefined);
    if (kinds.length > 1) report('plan/one-kind-a-section', { path });
    if (division === undefined && source.sections !== undefined)
      report('plan/sections-without-division', { path: [...path, 'sections'], part: 'key' });
    const isInside = division !== undefined && (around.includes(division) || around.includes('chapter'));
    if (isInside) report('plan/division-inside', { path: [...path, division], part: 'key' }, { key: division });
  }

  private section({ part, chapter, sections, ...item }: SectionSource, origin: PlanPath, counter: Counter): Item {
    const { report, numbering } = this.context;
    const needsHeading = !startsArabic(numbering.scheme) && item.marker !== 'none';
    if (item.heading === undefined && needsHeading)
      report(
        'schema/missing-key',
        { path: origin },
        { key: 'heading', title: titleOf('heading', 'section'), owner: titleOfKind('section') },
      );
    return compileEntry(item, 'items', origin, SECTION, counter, this.context);
  }

  private marker(division: Division, path: PlanPath): Marker {
    const { numbering, report } = this.context;
    const ordinal = ++this.counts[division];
    const label = divisionLabel(divisionForm(numbering.divisions[division]), ordinal);
    if (label === undefined) report('plan/too-many-divisions', { path }, { count: ordinal });
    return { kind: 'division', division, level: 0, ordinal, label: label ?? '' };
  }

  private division(source: SectionSource, division: Division, origin: PlanPath, around: readonly Division[]): Item {
    const { part, chapter, sections = [], ...item } = source;
    const heading = { part, chapter }[division] ?? '';
    const paths = { origin, textPath: [...origin, 'text'], headingPath: [...origin, division] };
    const marker = this.marker(division, origin);
    return compileItem({ ...item, heading }, paths, marker, IN_DIVISION, this.context, () =>
      this.list(sections, [...origin, 'sections'], [...around, division]),
    );
  }
}

/** The plan's sections: level 1. */
export const compileSections = (sections: readonly SectionSource[], context: ItemContext): Item[] =>
  new SectionCompiler(context).list(sections, ['sections'], []);
