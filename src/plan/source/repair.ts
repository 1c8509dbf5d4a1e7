/**
 * Fixes that change the YAML around the words: a key, a value, a quotation mark. Each is kept only where the file, read
 * again, says what it said before but for what was put right, and every comment is still there.
 */
import { isMap } from 'yaml';
import type { Fix, PlanPath, TextFix } from '../../diagnostics/diagnostic.ts';
import { commentsOf } from './comments.ts';
import { applyEdits, type Edit } from './edits.ts';
import { nodeAt } from './locations.ts';
import { type PlanSource, readSource } from './read.ts';
import { quoted } from './slips/slip.ts';

export type YamlFix = Exclude<Fix, TextFix>;

export const isTextFix = (fix: Fix): fix is TextFix => 'within' in fix;

/** A sentence that was read as a mapping or a number, as it is typed. */
function quotedEdit({ text, contents }: PlanSource, path: PlanPath): Edit | undefined {
  const { node, whole } = nodeAt(contents, path);
  if (!whole || node?.range == null) return undefined;
  const first = isMap(node) ? (node.items[0]?.key as { range?: [number, number, number] } | undefined) : undefined;
  const start = first?.range?.[0] ?? node.range[0];
  const typed = text.slice(start, node.range[1]).trimEnd();
  return { span: { start, end: start + typed.length }, text: quoted(typed.replace(/\s*\n\s*/g, ' ')) };
}

function editOf(source: PlanSource, fix: YamlFix): Edit | undefined {
  if ('source' in fix) return { span: fix.span, text: fix.source };
  if ('key' in fix) return { span: source.spanOf({ path: fix.path, part: 'key' }), text: fix.key };
  if ('value' in fix) return { span: source.spanOf({ path: fix.path }), text: fix.value };
  return quotedEdit(source, fix.path);
}

const samePath = (a: PlanPath, b: PlanPath): boolean =>
  a.length === b.length && a.every((step, index) => String(step) === String(b[index]));

/** True where two data are the same but for the values and the names of keys that were to change. */
function isSameBut(before: unknown, after: unknown, fixes: readonly YamlFix[], path: PlanPath = []): boolean {
  const mine = fixes.filter((fix) => fix.path !== undefined && samePath(fix.path, path));
  if (mine.some((fix) => !('key' in fix))) return true;
  if (typeof before !== 'object' || typeof after !== 'object' || before === null || after === null)
    return Object.is(before, after);
  const [entries, others] = [Object.entries(before), Object.entries(after)];
  return (
    Array.isArray(before) === Array.isArray(after) &&
    entries.length === others.length &&
    entries.every(([key, value], index) => {
      const [otherKey, other] = others[index] ?? ['', undefined];
      const inner = [...path, key];
      const isNamed = fixes.some((fix) => 'key' in fix && samePath(fix.path, inner) && fix.key === otherKey);
      return (key === otherKey || isNamed) && isSameBut(value, other, fixes, inner);
    })
  );
}

const yamlErrors = ({ findings }: PlanSource): number => findings.filter(({ code }) => code.startsWith('yaml/')).length;
const firstOffset = (source: PlanSource): number =>
  Math.min(...source.findings.map(({ at }) => source.spanOf(at).start), source.text.length);

/** Nothing of a broken file is known but how far it can be read and how much is wrong with it. */
const isBetter = (before: PlanSource, after: PlanSource): boolean =>
  after.data !== undefined || yamlErrors(after) < yamlErrors(before) || firstOffset(after) > firstOffset(before);

function keepsComments(before: string, after: string): boolean {
  const left = new Map<string, number>();
  for (const { text } of commentsOf(after)) left.set(text, (left.get(text) ?? 0) + 1);
  return commentsOf(before).every(({ text }) => {
    const count = left.get(text) ?? 0;
    left.set(text, count - 1);
    return count > 0;
  });
}

function isSound(before: PlanSource, text: string, fixes: readonly YamlFix[]): boolean {
  const after = readSource(text);
  const saysTheSame =
    before.data === undefined
      ? isBetter(before, after)
      : after.data !== undefined && isSameBut(before.data, after.data, fixes);
  return saysTheSame && keepsComments(before.text, text);
}

/**
 * Repairs the YAML of a file.
 * @returns the new text, and how many of the fixes were kept
 */
export function repairSource(
  source: PlanSource,
  fixes: readonly YamlFix[],
): { readonly text: string; readonly count: number } {
  const made = (wanted: readonly YamlFix[]): string =>
    applyEdits(
      source.text,
      wanted.flatMap((fix) => editOf(source, fix) ?? []),
    );
  const all = made(fixes);
  if (all !== source.text && isSound(source, all, fixes)) return { text: all, count: fixes.length };
  const kept: YamlFix[] = [];
  for (const fix of fixes) {
    const text = made([...kept, fix]);
    if (text !== source.text && isSound(source, text, [...kept, fix])) kept.push(fix);
  }
  return { text: made(kept), count: kept.length };
}
