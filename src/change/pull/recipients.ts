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
/** At another place a line is the same one only when it is as alike as this. */
const ALIKE_ELSEWHERE = 0.6;

/** A purpose never moves: bodies pass it by, into its group or out of it. */
const LINE_OF_ITS_KIND = 1000;

/** A new line stands after the line before it: in the same group while that goes on. */
function placeAfter(before: RecipientLine | undefined, next: RecipientLine | undefined): ListPlace {
  if (before === undefined) return { list: ['recipients'], index: 0 };
  const [, , to, index] = before.path;
  const isInGroup = to === 'to' && typeof index === 'number' && next?.kind !== 'to';
  const inSame = to === 'to' && typeof index === 'number' && next !== undefined && next.entry === before.entry;
  if (isInGroup || inSame) return { list: before.path.slice(0, 3), index: Number(index) + 1 };
  return { list: ['recipients'], index: before.entry + 1 };
}

interface ListPlace {
  readonly list: PlanPath;
  readonly index: number;
}

/** Which line of the file is which of the plan. */
class RecipientPairs {
  readonly oldOf = new Map<RecipientLine, RecipientLine>();
  /** Lines in the order that they had. */
  readonly stays = new Set<RecipientLine>();
  private readonly old: readonly RecipientLine[];
  private readonly fresh: readonly RecipientLine[];
  private readonly similarity: Similarity;

  constructor(old: readonly RecipientLine[], fresh: readonly RecipientLine[]) {
    this.old = old;
    this.fresh = fresh;
    this.similarity = new Similarity([...old, ...fresh].map(({ text }) => text));
    this.pairInOrder();
    this.pairElsewhere();
    this.pairByPlace();
  }

  private join(old: RecipientLine, fresh: RecipientLine): void {
    this.oldOf.set(fresh, old);
  }

  get dropped(): RecipientLine[] {
    const kept = new Set(this.oldOf.values());
    return this.old.filter((line) => !kept.has(line));
  }

  private get added(): RecipientLine[] {
    return this.fresh.filter((line) => !this.oldOf.has(line));
  }

  private pairInOrder(): void {
    const pairs = alignSequences(this.old.length, this.fresh.length, (i, j) => {
      const [a, b] = [this.old[i], this.fresh[j]];
      if (a === undefined || b === undefined || a.kind !== b.kind) return 0;
      if (a.kind !== 'to') return LINE_OF_ITS_KIND;
      const alike = this.similarity.ofTexts(a.text, b.text);
      return a.text === b.text ? 2 : alike > ALIKE ? alike : 0;
    });
    for (const [i, j] of pairs) {
      const [a, b] = [this.old[i], this.fresh[j]];
      if (a === undefined || b === undefined) continue;
      this.join(a, b);
      this.stays.add(b);
    }
  }

  private pairElsewhere(): void {
    const candidates = this.added.flatMap((line) =>
      this.dropped
        .filter(({ kind }) => kind === 'to' && line.kind === 'to')
        .map((old) => ({ old, line, alike: this.similarity.ofTexts(old.text, line.text) })),
    );
    for (const { old, line, alike } of candidates.sort((a, b) => b.alike - a.alike))
      if (alike >= ALIKE_ELSEWHERE && !this.oldOf.has(line) && this.dropped.includes(old)) this.join(old, line);
  }

  /** As many lines as before between two that stayed: each says something else. */
  private pairByPlace(): void {
    let [fromOld, fromFresh] = [0, 0];
    for (const edge of [...this.fresh.filter((line) => this.stays.has(line)), undefined]) {
      const known = edge === undefined ? undefined : this.oldOf.get(edge);
      const toOld = known === undefined ? this.old.length : this.old.indexOf(known);
      const toFresh = edge === undefined ? this.fresh.length : this.fresh.indexOf(edge);
      const dropped = new Set(this.dropped);
      this.pairOneToOne(
        this.old.slice(fromOld, toOld).filter((line) => dropped.has(line)),
        this.fresh.slice(fromFresh, toFresh).filter((line) => !this.oldOf.has(line)),
      );
      [fromOld, fromFresh] = [toOld + 1, toFresh + 1];
    }
  }

  private pairOneToOne(old: readonly RecipientLine[], fresh: readonly RecipientLine[]): void {
    const isOneToOne = old.length === fresh.length && old.every(({ kind }, index) => kind === fresh[index]?.kind);
    for (const [index, line] of isOneToOne ? fresh.entries() : []) {
      const before = old[index];
      if (before === undefined) continue;
      this.join(before, line);
      this.stays.add(line);
    }
  }

  /** Where a line goes that was not where it is. */
  placeOf(line: RecipientLine): ListPlace {
    const at = this.fresh.indexOf(line);
    const before = this.fresh.slice(0, at).findLast((one) => this.stays.has(one));
    const next = this.fresh.slice(at + 1).find((one) => this.stays.has(one));
    const oldOf = (one: RecipientLine | undefined): RecipientLine | undefined =>
      one === undefined ? undefined : this.oldOf.get(one);
    return placeAfter(oldOf(before), oldOf(next));
  }
}

function rewordedLine(old: RecipientLine, fresh: RecipientLine): PullChange[] {
  if (old.text === fresh.text) return [];
  if (old.parts !== undefined) return partChanges(old, fresh);
  const operation = { kind: 'set', path: old.path, value: fresh.text } as const;
  return [{ kind: 'reworded', path: old.path, old: old.text, fresh: fresh.text, operation }];
}

/**
 * @param plan the recipients as the plan's data has them, variables filled in
 * @param word those of the file
 * @param nextToken gives signs for lines on their way
 */
export function recipientChanges(
  plan: readonly RecipientSource[] | undefined,
  word: readonly RecipientSource[] | undefined,
  nextToken: () => string,
): PullChange[] {
  const [old, fresh] = [linesOf(plan), linesOf(word)];
  if (fresh.length === 0)
    return old.length === 0
      ? []
      : [{ kind: 'left', path: ['recipients'], old: old.map(({ text }) => text).join('; ') }];
  const pairs = new RecipientPairs(old, fresh);
  const changes = fresh.flatMap((line): PullChange[] => {
    const { text } = line;
    const match = pairs.oldOf.get(line);
    const to = pairs.placeOf(line);
    if (match === undefined) {
      const about = { path: to.list, fresh: text } as const;
      if (line.kind !== 'to') return [{ kind: 'left', ...about }];
      return [{ kind: 'added', ...about, operation: { kind: 'insert', ...to, value: text } }];
    }
    if (pairs.stays.has(line)) return rewordedLine(match, line);
    const operation = { kind: 'move', path: match.path, token: nextToken(), to } as const;
    // A body that stands alone in its group has no list to leave.
    if (typeof match.path.at(-1) !== 'number') return [{ kind: 'left', path: match.path, fresh: text }];
    return [...rewordedLine(match, line), { kind: 'moved', path: match.path, fresh: text, operation }];
  });
  const dropped = pairs.dropped.map(
    ({ path, text }): PullChange => ({ kind: 'dropped', path, old: text, operation: { kind: 'remove', path } }),
  );
  return [...changes, ...dropped];
}
