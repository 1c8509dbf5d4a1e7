/**
 * The styles that a document has, by component. Word knows its own `Heading 1` to `Heading 9` by their place in the outline: with phần or
 * chương above the sections the headings begin lower, without Roman numbers they begin higher.
 */
import { startsArabic } from '../../plan/model/labels.ts';
import { allPictures } from '../../plan/model/pictures.ts';
import { type Division, isSole, type Plan } from '../../plan/model/plan.ts';
import type { Component, ComponentName } from '../../standard/components.ts';
import { STANDARDS } from '../../standard/standards.ts';

export type StyleName = Pick<Component, 'style' | 'name' | 'outline'>;

/** What is missing, the document has no use for. */
export type StyleNames = Partial<Readonly<Record<ComponentName, StyleName>>>;

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

/** The style of each heading that a plan may have. */
function headingNames(plan: Plan): StyleNames {
  const divisions = divisionsOf(plan);
  const first = startsArabic(plan.numbering.scheme) ? HEADINGS.indexOf('heading2') : 0;
  const headings = HEADINGS.slice(first).map((component, index) => [component, index + 1 + divisions.length] as const);
  const above = divisions.map((component, index) => [component, index + 1] as const);
  return Object.fromEntries([...above, ...headings].map(([component, level]) => [component, wordHeading(level)]));
}

/** The rare components that a plan has. */
function rareParts(plan: Plan): ReadonlySet<string> {
  const { marks = {}, drafter, signatures, contact } = plan;
  const { solePost, joint } = STANDARDS[plan.layout.standard].signature;
  const pictures = allPictures(plan);
  return new Set([
    ...Object.keys(marks).map((mark) => `${mark}Mark`),
    ...(drafter === undefined ? [] : ['drafter']),
    ...(contact.length === 0 ? [] : ['contact']),
    ...(signatures.some(isSole) ? [solePost] : []),
    ...(joint !== undefined && signatures.some(({ otherPost }) => otherPost !== undefined) ? [joint.component] : []),
    ...(pictures.length === 0 ? [] : ['picture']),
    ...(pictures.some(({ picture }) => picture.caption !== undefined) ? ['caption'] : []),
  ]);
}

const isHeading = (name: string): boolean =>
  name === 'part' || name === 'chapter' || HEADINGS.some((heading) => heading === name);

export function styleNames(plan: Plan): StyleNames {
  const headings = headingNames(plan);
  const rare = rareParts(plan);
  const standard = STANDARDS[plan.layout.standard];
  const names = standard.parts.flatMap((name) => {
    const component = standard.components[name];
    if (isHeading(name)) return headings[name] === undefined ? [] : [[name, headings[name]] as const];
    return component.isRare === true && !rare.has(name) ? [] : [[name, component] as const];
  });
  return Object.fromEntries(names);
}
