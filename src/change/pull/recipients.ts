/** Nơi nhận: lines that came, went, or say something else. */
import type { PlanPath } from '../../diagnostics/diagnostic.ts';
import type { RecipientSource } from '../../generated/plan-source.ts';
import { archiveText, drafterText } from '../../plan/model/archive.ts';
import { alignSequences } from '../diff/sequence.ts';
import { Similarity } from '../diff/similarity.ts';
import type { PullChange } from './changes.ts';

/** A line of Nơi nhận: a body, the purpose of those before it, the archive. */
interface RecipientLine {
  readonly kind: 'to' | 'purpose' | 'archive' | 'drafter';
  readonly text: string;
  /** The keys that the line is made of, where they are several. */
  readonly parts?: Readonly<Record<string, string | number | undefined>>;
  /** Its entry in the plan, and its value. */
  readonly entry: number;
  readonly path: PlanPath;
}

/** Lưu, and the mark of who drafted it. */
function archiveLines(source: Exclude<RecipientSource, string>, entry: number): RecipientLine[] {
  const { archive, archiveCopies, drafter, issuedCopies } = source;
  const at = ['recipients', entry];
  const kept = archiveText({
    ...(archive === undefined ? {} : { archive }),
    ...(archiveCopies === undefined ? {} : { archiveCopies }),
  });
  const sign = drafterText({
    ...(drafter === undefined ? {} : { sign: drafter }),
    ...(issuedCopies === undefined ? {} : { copies: issuedCopies }),
  });
  return [
    ...(kept === undefined
      ? []
      : [{ kind: 'archive', text: kept, parts: { archive, archiveCopies }, entry, path: [...at, 'archive'] } as const]),
    ...(sign === ''
      ? []
      : [{ kind: 'drafter', text: sign, parts: { drafter, issuedCopies }, entry, path: [...at, 'drafter'] } as const]),
  ];
}

/** A line that is made of several keys, said otherwise: each key that changed. */
function partChanges(old: RecipientLine, fresh: RecipientLine): PullChange[] {
  const about = { kind: 'reworded', path: old.path, old: old.text, fresh: fresh.text } as const;
  // Where the number was typed in the text, the text stays one.
  if (old.kind === 'archive' && old.parts?.['archiveCopies'] === undefined)
    return [{ ...about, operation: { kind: 'set', path: old.path, value: fresh.text } }];
  return Object.keys(old.parts ?? {}).flatMap((key): PullChange[] => {
    const [was, is] = [old.parts?.[key], fresh.parts?.[key]];
    if (was === is) return [];
    const path = ['recipients', old.entry, key];
    return [{ ...about, operation: is === undefined ? { kind: 'remove', path } : { kind: 'set', path, value: is } }];
  });
}

function linesOf(recipients: readonly RecipientSource[] = []): RecipientLine[] {
  return recipients.flatMap((source, entry): RecipientLine[] => {
    const at = ['recipients', entry];
    if (typeof source === 'string') return [{ kind: 'to', text: source, entry, path: at }];
    const { to, purpose } = source;
    const lines =
      typeof to === 'string'
        ? [{ text: to, path: [...at, 'to'] }]
        : (to ?? []).map((text, index) => ({ text, path: [...at, 'to', index] }));
    return [
      ...lines.map((line): RecipientLine => ({ kind: 'to', entry, ...line })),
      ...(purpose === undefined ? [] : [{ kind: 'purpose', text: purpose, entry, path: [...at, 'purpose'] } as const]),
      ...archiveLines(source, entry),
    ];
  });
}

const ALIKE = 0.3;

/** A new line stands after the line before it: in the same group while that goes on. */
function addedLine(
  line: RecipientLine,
  before: RecipientLine | undefined,
  next: RecipientLine | undefined,
): PullChange {
  const { text: fresh } = line;
  const about = { kind: 'added', path: before?.path ?? ['recipients'], fresh } as const;
  if (line.kind !== 'to') return { ...about, kind: 'left' };
  if (before === undefined)
    return { ...about, operation: { kind: 'insert', list: ['recipients'], index: 0, value: fresh } };
  const [, , to, index] = before.path;
  const isInGroup = to === 'to' && typeof index === 'number' && next?.kind !== 'to';
  const inSame = to === 'to' && typeof index === 'number' && next !== undefined && next.entry === before.entry;
  if (isInGroup || inSame)
    return {
      ...about,
      operation: { kind: 'insert', list: before.path.slice(0, 3), index: Number(index) + 1, value: fresh },
    };
  return { ...about, operation: { kind: 'insert', list: ['recipients'], index: before.entry + 1, value: fresh } };
}

/**
 * @param plan the recipients as the plan's data has them, variables filled in
 * @param word those of the file
 */
export function recipientChanges(
  plan: readonly RecipientSource[] | undefined,
  word: readonly RecipientSource[] | undefined,
): PullChange[] {
  const [old, fresh] = [linesOf(plan), linesOf(word)];
  if (fresh.length === 0) return [];
  const similarity = new Similarity([...old, ...fresh].map(({ text }) => text));
  const pairs = alignSequences(old.length, fresh.length, (i, j) => {
    const [a, b] = [old[i], fresh[j]];
    if (a === undefined || b === undefined || a.kind !== b.kind) return 0;
    const alike = a.kind === 'to' ? similarity.ofTexts(a.text, b.text) : 1;
    return a.text === b.text ? 2 : alike > ALIKE ? alike : 0;
  });
  const toOld = new Map(pairs.map(([i, j]) => [j, old[i]] as const));
  const kept = new Set(pairs.map(([i]) => i));
  const changes: PullChange[] = [];
  for (const [index, line] of fresh.entries()) {
    const match = toOld.get(index);
    if (match === undefined) {
      const before = fresh.slice(0, index).findLastIndex((_, at) => toOld.has(at));
      const next = fresh.findIndex((_, at) => at > index && toOld.has(at));
      changes.push(addedLine(line, toOld.get(before), toOld.get(next)));
    } else if (match.text !== line.text && match.parts !== undefined) changes.push(...partChanges(match, line));
    else if (match.text !== line.text)
      changes.push({
        kind: 'reworded',
        path: match.path,
        old: match.text,
        fresh: line.text,
        operation: { kind: 'set', path: match.path, value: line.text },
      });
  }
  for (const [index, line] of old.entries())
    if (!kept.has(index))
      changes.push({
        kind: 'dropped',
        path: line.path,
        old: line.text,
        operation: { kind: 'remove', path: line.path },
      });
  return changes;
}
