/**
 * The styles of headings. Word knows its own `Heading 1` to `Heading 9` by their place in the outline: with phần or
 * chương above the sections the headings begin lower, without Roman numbers they begin higher.
 */
import { startsArabic } from '../../plan/model/labels.ts';
import type { Division, Plan } from '../../plan/model/plan.ts';
import { COMPONENTS, type Component, type ComponentName } from '../../standard/components.ts';

export type StyleName = Pick<Component, 'style' | 'name' | 'outline'>;

export type HeadingStyles = Partial<Readonly<Record<ComponentName, StyleName>>>;

const HEADINGS = ['heading1', 'heading2', 'heading3', 'heading4'] as const;

const wordHeading = (level: number): StyleName => ({
  style: `Heading${level}`,
  name: `heading ${level}`,
  outline: level,
});

/** The divisions that a plan has, the outermost first. */
function divisionsOf({ sections }: Plan): Division[] {
  const found = new Set<Division>();
  const look = (blocks: Plan['sections'][number]['children']): void => {
    for (const block of blocks) {
      if (block.kind !== 'item' || block.marker.kind !== 'division') continue;
      found.add(block.marker.division);
      look(block.children);
    }
  };
  look(sections);
  return (['part', 'chapter'] as const).filter((division) => found.has(division));
}

/** The style of each heading that a plan may have; what it cannot have, it gets none of. */
export function headingStyles(plan: Plan): HeadingStyles {
  const divisions = divisionsOf(plan);
  const first = startsArabic(plan.numbering.scheme) ? HEADINGS.indexOf('heading2') : 0;
  const headings = HEADINGS.slice(first).map((component, index) => [component, index + 1 + divisions.length] as const);
  const above = divisions.map((component, index) => [component, index + 1] as const);
  return Object.fromEntries([...above, ...headings].map(([component, level]) => [component, wordHeading(level)]));
}

const isHeading = (component: ComponentName): boolean =>
  component === 'part' || component === 'chapter' || HEADINGS.some((heading) => heading === component);

/** The style of a component; undefined for a heading that the plan cannot have. */
export const styleNameOf = (component: ComponentName, headings: HeadingStyles): StyleName | undefined =>
  isHeading(component) ? headings[component] : COMPONENTS[component];
