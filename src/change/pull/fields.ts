/** The parts around the body: number, date, place, stage, issuer, Nơi nhận, signatures. */

import type { PlanPath } from '../../diagnostics/diagnostic.ts';
import type { PlanSourceData, RecipientSource } from '../../generated/plan-source.ts';
import { alignSequences } from '../diff/sequence.ts';
import { Similarity } from '../diff/similarity.ts';
import type { PullChange } from './changes.ts';

const said = (value: unknown): string => (value === null || value === undefined ? '' : String(value));

/** Single values that an office fills in or changes in Word. */
const SINGLE = ['number', 'date', 'place'] as const;

function singleChanges(built: PlanSourceData, word: PlanSourceData): PullChange[] {
  return SINGLE.flatMap((key): PullChange[] => {
    const [old, fresh] = [said(built[key]), said(word[key])];
    if (old === fresh || fresh === '') return [];
    return [{ kind: 'filled', path: [key], old, fresh, operation: { kind: 'set', path: [key], value: word[key] } }];
  });
}

/** DỰ THẢO taken off the page: the draft is on its way to be signed. */
function stageChange(built: PlanSourceData, word: PlanSourceData): PullChange[] {
  if (built.stage !== 'drafting' || word.stage === 'drafting') return [];
  const operation = { kind: 'set', path: ['stage'], value: 'signature' } as const;
  return [{ kind: 'filled', path: ['stage'], old: 'DỰ THẢO', fresh: '', operation }];
}

const SIGNATURE_KEYS = ['authority', 'capacity', 'post', 'otherPost', 'name'] as const;

function signatureChanges(built: PlanSourceData, word: PlanSourceData): PullChange[] {
  const [old = [], fresh = []] = [built.signatures, word.signatures];
  if (old.length !== fresh.length) return [];
  return old.flatMap((signature, index) =>
    SIGNATURE_KEYS.flatMap((key): PullChange[] => {
      const [before, after] = [said(signature[key]), said(fresh[index]?.[key])];
      if (before === after) return [];
      const path = ['signatures', index, key];
      const operation =
        after === '' && key !== 'name'
          ? ({ kind: 'remove', path } as const)
          : ({ kind: 'set', path, value: after === '' ? null : after } as const);
      return [{ kind: 'filled', path, old: before, fresh: after, operation }];
    }),
  );
}

/** A line of Nơi nhận: a body, the purpose of those before it, the archive. */
interface RecipientLine {
  readonly kind: 'to' | 'purpose' | 'archive';
  readonly text: string;
  /** Its entry in the plan, and its value. */
  readonly entry: number;
  readonly path: PlanPath;
}

function linesOf(recipients: readonly RecipientSource[] = []): RecipientLine[] {
  return recipients.flatMap((source, entry): RecipientLine[] => {
    const at = ['recipients', entry];
    if (typeof source === 'string') return [{ kind: 'to', text: source, entry, path: at }];
    const { to, purpose, archive } = source;
    const lines =
      typeof to === 'string'
        ? [{ text: to, path: [...at, 'to'] }]
        : (to ?? []).map((text, index) => ({ text, path: [...at, 'to', index] }));
    return [
      ...lines.map((line): RecipientLine => ({ kind: 'to', entry, ...line })),
      ...(purpose === undefined ? [] : [{ kind: 'purpose', text: purpose, entry, path: [...at, 'purpose'] } as const]),
      ...(archive === undefined ? [] : [{ kind: 'archive', text: archive, entry, path: [...at, 'archive'] } as const]),
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
function recipientChanges(
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
    } else if (match.text !== line.text)
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

/** A line as it may stand in the file: with a dash, with what ends it, after "Lưu:". */
const formsOf = (text: string): string[] => {
  const forms = [text, `${text};`, `${text}.`, `(${text})`, `Lưu: ${text}`, `Lưu: ${text}.`];
  return [...forms, ...forms.map((form) => `- ${form}`), ...text.split('\n')];
};

/** What is known of the file when it was built; undefined where nothing is. */
type WasPrinted = ((letters: string) => boolean) | undefined;

/** Who changed it: what only the plan changed stays, what both changed is for a person to settle. */
function settled(change: PullChange, wasPrinted: WasPrinted): PullChange[] {
  if (wasPrinted === undefined) return [change];
  const { old = '', fresh = '' } = change;
  const isOld = (text: string): boolean => formsOf(text).some(wasPrinted);
  if (fresh !== '' && isOld(fresh)) return [];
  if (old === '' || isOld(old)) return [change];
  if (fresh === '') return [];
  const { operation: _operation, ...about } = change;
  return [{ ...about, kind: 'conflict' }];
}

/** Lines of the file whose values are compared as numbers and dates: were they printed like that? */
export interface HeadLines {
  readonly number?: string;
  readonly date?: string;
}

/**
 * What was changed around the body.
 * @param built what the import makes of the plan as it is built now
 * @param word what the import makes of the file
 * @param recipients those of the plan itself, whose groups the paper does not tell
 * @param head the letters of the lines of number and date in the file
 */
export function fieldChanges(
  built: PlanSourceData,
  word: PlanSourceData,
  recipients: readonly RecipientSource[] | undefined,
  { wasPrinted, head }: { readonly wasPrinted: WasPrinted; readonly head: HeadLines },
): PullChange[] {
  const lineOf: Readonly<Record<string, string | undefined>> = {
    number: head.number,
    date: head.date,
    place: head.date,
  };
  const isUntouched = ({ path }: PullChange): boolean => {
    const line = lineOf[String(path[0])];
    return line !== undefined && wasPrinted?.(line) === true;
  };
  const others = [...recipientChanges(recipients, word.recipients), ...signatureChanges(built, word)];
  return [
    ...singleChanges(built, word).filter((change) => !isUntouched(change)),
    ...stageChange(built, word),
    ...others.flatMap((change) => settled(change, wasPrinted)),
  ];
}
