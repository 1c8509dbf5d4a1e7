/** Lists and mappings on one line: `{ lead: [Công an tỉnh], deadline: 30/6/2026 }`. */
import { keyText, scalarText } from './scalars.ts';
import { entriesOf, isMapping, type Shape, shapeOfKey } from './shapes.ts';

/** A value on one line. */
export function inOneLine(value: unknown, shape: Shape): string {
  if (Array.isArray(value)) return `[${value.map((entry) => inOneLine(entry, shape)).join(', ')}]`;
  if (!isMapping(value)) return scalarText(value, 'flow');
  const entries = entriesOf(value, shape).map(
    ([key, entry]) => `${keyText(key)}: ${inOneLine(entry, shapeOfKey(shape, key))}`,
  );
  return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`;
}
