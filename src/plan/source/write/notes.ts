/** Comments beside the data: which stand above which entry, and how they look. */
import type { PlanPath } from '../../../diagnostics/diagnostic.ts';
import { isMapping } from './shapes.ts';
import { wrap } from './texts.ts';

/** A comment above the entry of a path. */
export interface WrittenComment {
  readonly path: PlanPath;
  readonly text: string;
}

const COMMENT_WIDTH = 110;

/** Comments by place. */
export interface Notes {
  /** The lines that stand above the entry of a path. */
  readonly above: (path: PlanPath, indent: number) => string[];
  /** True where an entry within has a comment, for which it needs a line of its own. */
  readonly areWithin: (path: PlanPath) => boolean;
}

const nameOf = (path: PlanPath): string => path.map((step) => `/${step}`).join('');

/** The part of a path that there is. */
function existing(data: unknown, path: PlanPath): PlanPath {
  let value = data;
  for (const [index, step] of path.entries()) {
    if (!Array.isArray(value) && !isMapping(value)) return path.slice(0, index);
    value = (value as Record<string | number, unknown>)[step];
    if (value === undefined) return path.slice(0, index);
  }
  return path;
}

/** A comment as lines, each with its sign. */
export function commentLines(text: string, indent: number): string[] {
  const width = Math.max(COMMENT_WIDTH - indent - 2, 40);
  const lines = text.normalize('NFC').trim().split(/\r?\n/);
  return lines
    .flatMap((line) => wrap(line.trim(), width))
    .map((line) => `${' '.repeat(indent)}${line === '' ? '#' : `# ${line}`}`);
}

/** Puts comments at their places; one whose place does not exist stands at the nearest part above it. */
export function notesOn(data: unknown, comments: readonly WrittenComment[]): Notes {
  const texts = new Map<string, string[]>();
  const parents = new Set<string>();
  for (const { path, text } of comments) {
    const place = existing(data, path);
    const name = nameOf(place);
    texts.set(name, [...(texts.get(name) ?? []), text]);
    for (let length = 0; length < place.length; length++) parents.add(nameOf(place.slice(0, length)));
  }
  return {
    above: (path, indent) => (texts.get(nameOf(path)) ?? []).flatMap((text) => commentLines(text, indent)),
    areWithin: (path) => parents.has(nameOf(path)),
  };
}
