/** Where something stands in a plan, in the plan's own numbering. */
import type { Block, Marker } from './plan.ts';

export type PlanPart = 'title' | 'basis' | 'opening' | 'section' | 'appendix' | 'recipient';

export type StepKind = 'dash' | 'plus' | 'loose' | 'paragraph' | 'table' | 'picture' | 'row';

/** A step below the last number: the third dash, the second table. */
export interface Step {
  readonly kind: StepKind;
  /** From 1 among its like; a table's heading is row 0; undefined where there is no other. */
  readonly ordinal?: number;
}

export interface Location {
  readonly part: PlanPart;
  /** Which basis, paragraph of the opening or line of Nơi nhận; from 1. */
  readonly ordinal?: number;
  /** "Phụ lục II". */
  readonly appendix?: string;
  /** "Phần II" and "Chương I", the outermost first. */
  readonly divisions?: readonly string[];
  /** "II.2.a"; empty where nothing is numbered. */
  readonly numbers: string;
  readonly steps: readonly Step[];
}

/** “II.” and the Party’s “II-” are section II. */
const bare = (label: string): string => label.replace(/[.)-]$/, '');

/** "II.2" and the marker "a)" to "II.2.a"; labels of the decimal scheme repeat what stands before them. */
function belowNumber(numbers: string, marker: Extract<Marker, { kind: 'number' }>): string {
  const label = bare(marker.label);
  const [section = ''] = numbers.split('.');
  if (label.includes('.')) return `${section}.${label}`;
  return numbers === '' ? label : `${numbers}.${label}`;
}

const stepKind = (block: Block): StepKind => {
  if (block.kind !== 'item') return block.kind === 'passage' ? 'paragraph' : block.kind;
  if (block.marker.kind === 'bullet') return block.marker.label === '-' ? 'dash' : 'plus';
  return 'loose';
};

const isNumbered = (block: Block): boolean =>
  block.kind === 'item' && (block.marker.kind === 'number' || block.marker.kind === 'division');

/** Where a step stands among those of its kind; tables and the like are counted only where there are several. */
const stepOf = (kind: StepKind, ordinal: number, count: number): Step => {
  const isOnly = count === 1 && kind !== 'dash' && kind !== 'plus';
  return { kind, ...(isOnly ? {} : { ordinal }) };
};

/** The children of what stands at `parent`, each with its place. */
export function placedChildren<Child extends Block>(
  parent: Location,
  children: readonly Child[],
): (readonly [child: Child, place: Location])[] {
  const steps = children.flatMap((child) => (isNumbered(child) ? [] : [stepKind(child)]));
  const counts = new Map<StepKind, number>();
  for (const kind of steps) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const ordinals = new Map<StepKind, number>();
  const placeOf = (child: Child): Location => {
    if (child.kind === 'item' && child.marker.kind === 'number')
      return { ...parent, numbers: belowNumber(parent.numbers, child.marker) };
    if (child.kind === 'item' && child.marker.kind === 'division')
      return { ...parent, divisions: [...(parent.divisions ?? []), child.marker.label.replace(/[.:]$/, '')] };
    const kind = stepKind(child);
    const ordinal = (ordinals.get(kind) ?? 0) + 1;
    ordinals.set(kind, ordinal);
    return { ...parent, steps: [...parent.steps, stepOf(kind, ordinal, counts.get(kind) ?? 0)] };
  };
  return children.map((child) => [child, placeOf(child)]);
}

/** One text for each place: what stands at one place is looked up by it. */
export const locationKey = (location: Location): string => JSON.stringify(location);

export const sameLocation = (a: Location, b: Location): boolean => locationKey(a) === locationKey(b);
