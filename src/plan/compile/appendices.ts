/** Appendices: numbered among those that are printed, each with what it holds. */
import type { PlanPath } from '../../diagnostics/diagnostic.ts';
import type { AppendixSource } from '../../generated/plan-source.ts';
import { STANDARDS } from '../../standard/standards.ts';
import { roman } from '../model/labels.ts';
import type { Appendix, Item, Marker, Plan } from '../model/plan.ts';
import { attachedLine } from './head.ts';
import { compileItem, type ItemContext, isEmpty } from './items.ts';
import { compileTargets } from './targets.ts';

/** What an appendix holds, numbered from level 1 anew. */
function compileAppendixContent(source: AppendixSource, origin: PlanPath, context: ItemContext): Item {
  const { title: _title, generate, by: _by, landscape: _landscape, numbering: _numbering, ...item } = source;
  const marker: Marker = { kind: 'none', level: 0 };
  // Its table is made once the whole plan is known.
  if (generate !== undefined && isEmpty(item))
    return {
      kind: 'item',
      marker,
      text: [],
      children: [],
      after: [],
      assignmentLines: [],
      assignments: [],
      targets: compileTargets(item.targets, [...origin, 'targets'], context),
      origin,
    };
  return compileItem(item, { origin, textPath: [...origin, 'text'] }, marker, { above: [], bulletDepth: 0 }, context);
}

/** The appendices of a plan. */
export function compileAppendices(
  list: readonly AppendixSource[] = [],
  head: Pick<Plan, 'number' | 'date' | 'issuers' | 'attachedTo' | 'layout'>,
  context: ItemContext,
): Appendix[] {
  const { appendixNumbers } = STANDARDS[head.layout.standard];
  const numberOf = appendixNumbers === 'roman' ? roman : String;
  const printed = context.switches.on(list, ['appendices']);
  return printed.map(([source, index], ordinal) => {
    const origin = ['appendices', index];
    const { title, generate, by = 'section', numbering: scheme = context.numbering.scheme } = source;
    const label = printed.length === 1 ? 'Phụ lục' : `Phụ lục ${numberOf(ordinal + 1)}`;
    return {
      label,
      ...(generate === undefined ? {} : { generate: { kind: generate, by } }),
      titleLines: title === undefined ? [] : context.texts.lines(title, [...origin, 'title'], context.scope.plan),
      attached: attachedLine(head, origin, context),
      landscape: source.landscape ?? generate !== undefined,
      scheme,
      content: context.keep(origin, [], () =>
        compileAppendixContent(source, origin, { ...context, numbering: { ...context.numbering, scheme } }),
      ),
      origin,
    };
  });
}
