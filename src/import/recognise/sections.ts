/** The sections of a body as the source writes them, and the parts and chapters that they stand in. */

import type { SectionSource } from '../../generated/plan-source.ts';
import { type BodyContext, ItemWriter } from './body-items.ts';
import type { BodyNode, Child } from './body-tree.ts';
import type { DivisionNode } from './divisions.ts';
import { given } from './given.ts';
import { textOfLine } from './texts.ts';
import { asides, beginning, type Doubt } from './uncertain.ts';

const isSectionNode = (child: Child): child is Extract<Child, { node: BodyNode }> =>
  'node' in child && child.node.depth === 1;

const sectionNodes = ({ children }: BodyNode): BodyNode[] => children.filter(isSectionNode).map(({ node }) => node);

/** Writes the sections of a body, and the divisions that they stand in. */
class SectionWriter {
  private readonly items: ItemWriter;
  private readonly context: BodyContext;
  /** Articles are counted on through the whole plan. */
  private readonly articles: BodyNode[] = [];
  private readonly counts: Record<DivisionNode['division'], number> = { part: 0, chapter: 0 };

  constructor(context: BodyContext) {
    this.context = context;
    this.items = new ItemWriter(context);
  }

  list(root: BodyNode, divisions: readonly DivisionNode[], path: Doubt['path']): SectionSource[] {
    const nodes = sectionNodes(root);
    const before = [...this.articles];
    const plain = nodes.map((node, index) => this.items.section(node, [...path, index], [...before, ...nodes]));
    if (this.context.scheme === 'articles') this.articles.push(...nodes);
    return [...plain, ...divisions.map((node, index) => this.division(node, [...path, plain.length + index]))];
  }

  division(node: DivisionNode, path: Doubt['path']): SectionSource {
    const { division, titleLines, root, divisions } = node;
    const known = this.context.knownDivision?.(node);
    this.askOrder(node, path);
    if (known !== undefined) return known;
    for (const line of titleLines) if (line.first) this.context.doubts.push(...asides(line.paragraph, path));
    const title = titleLines.map((line) => textOfLine(line, this.context.notes, ['bold'])).join(' ');
    const noted = this.context.notes.take();
    const held = { ...root, depth: -1, children: root.children.filter((child) => !isSectionNode(child)) };
    const { marker: _marker, ...content } = this.items.mapping(held, path);
    const sections = this.list(root, divisions, [...path, 'sections']);
    const footnotes = { ...noted.footnotes, ...content.footnotes };
    const { text, items, points, bullets, table, content: blocks, ...rest } = content;
    return {
      [division]: title,
      ...(text === undefined ? {} : { text }),
      ...(sections.length === 0 ? {} : { sections }),
      ...given({ items, points, bullets, table, content: blocks }),
      ...rest,
      ...(Object.keys(footnotes).length === 0 ? {} : { footnotes }),
    };
  }

  private askOrder({ division, label, titleLines }: DivisionNode, path: Doubt['path']): void {
    const ordinal = ++this.counts[division];
    if (label.ordinals[0] === ordinal) return;
    const args = { label: label.text, text: beginning(titleLines[0]?.text ?? '') };
    this.context.doubts.push({ code: 'import/renumbered', path, args });
  }
}

/** One part or chapter, read by itself. */
export const divisionOf = (node: DivisionNode, context: BodyContext): SectionSource =>
  new SectionWriter(context).division(node, []);

/** What stands before the first section has no section: it gets one where there is none at all. */
export const sectionsOf = (root: BodyNode, divisions: readonly DivisionNode[], context: BodyContext): SectionSource[] =>
  new SectionWriter(context).list(root, divisions, ['sections']);
