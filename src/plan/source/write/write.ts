/** Plain data as the YAML that a careful person would have typed. */
import type { PlanSourceData } from '../../../generated/plan-source.ts';
import { writeLines, writeListEntry } from './block.ts';
import { notesOn, type WrittenComment } from './notes.ts';
import { isMapping, type Mapping, PLAN_SHAPE, shapeOf } from './shapes.ts';

export type { WrittenComment };

/** Data as the reader gives it back: texts in NFC, nothing where there are only blanks. */
function normalized(value: unknown): unknown {
  if (typeof value === 'string') return value.trim() === '' ? '' : value.normalize('NFC');
  if (Array.isArray(value)) return value.map(normalized);
  if (!isMapping(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key.normalize('NFC'), normalized(entry)]));
}

/**
 * Writes a plan; read again, it is the same data.
 * @param comments printed above the entries of their paths; one for the plan itself stands at the head of the file
 * @param options `schema`: the address of the schema for editors
 */
export function writePlan(
  data: PlanSourceData,
  comments: readonly WrittenComment[],
  { schema }: { readonly schema?: string } = {},
): string {
  const plan = normalized(data) as Mapping;
  const notes = notesOn(plan, comments);
  const about = notes.above([], 0);
  const lines = [
    ...(schema === undefined ? [] : [`# yaml-language-server: $schema=${schema}`]),
    ...about,
    ...(about.length === 0 ? [] : ['']),
    ...writeLines(plan, { path: [], shape: PLAN_SHAPE, indent: 0, notes }),
  ];
  return `${lines.join('\n')}\n`;
}

/**
 * Writes an item, or any other value, as the entry of a block list.
 * @param indent column of the dash
 * @param comments by their paths within the value
 */
export function writeEntry(value: unknown, indent: number, comments: readonly WrittenComment[] = []): string {
  const entry = normalized(value);
  const spot = { path: [], shape: shapeOf(entry), indent, notes: notesOn(entry, comments) };
  return `${writeListEntry(entry, spot).join('\n')}\n`;
}

/**
 * Writes one key of a mapping with its value, for a mapping that stands in a file already.
 * @param mapping all that the mapping will hold: it tells what the key means
 * @param indent column of the key
 */
export function writeKey(mapping: Mapping, key: string, indent: number): string {
  const entry = { [key]: normalized(mapping[key]) };
  const isPlan = indent === 0;
  const shape = isPlan ? PLAN_SHAPE : shapeOf(mapping);
  return `${writeLines(entry, { path: [], shape, indent, notes: notesOn(entry, []) }).join('\n')}\n`;
}
