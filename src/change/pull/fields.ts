/** The parts around the body: number, date, place, stage, issuer, Nơi nhận, signatures. */

import type { PlanPath } from '../../diagnostics/diagnostic.ts';
import type { IssuerSource, PlanSourceData, RecipientSource, SignatureSource } from '../../generated/plan-source.ts';
import { alignSequences } from '../diff/sequence.ts';
import type { PullChange } from './changes.ts';
import { recipientChanges } from './recipients.ts';

const said = (value: unknown): string => (value === null || value === undefined ? '' : String(value));

/** Single values that an office fills in or changes in Word. */
const SINGLE: readonly PlanPath[] = [
  ['number'],
  ['date'],
  ['place'],
  ['draftNumber'],
  ['attachedTo', 'type'],
  ['attachedTo', 'number'],
  ['attachedTo', 'code'],
  ['attachedTo', 'date'],
  ['attachedTo', 'issuer'],
  ['marks', 'secrecy'],
  ['marks', 'urgency'],
  ['marks', 'circulation'],
  ['marks', 'recall'],
];

const at = (data: PlanSourceData, path: PlanPath): unknown => {
  let value: unknown = data;
  for (const step of path) value = (value as Readonly<Record<string, unknown>> | null | undefined)?.[step];
  return value;
};

/** What was taken off the paper: marks go with their keys, the number leaves its place blank. */
function emptied(path: PlanPath, old: string): PullChange[] {
  const about = { path, old, fresh: '' } as const;
  if (path[0] === 'marks') return [{ kind: 'dropped', ...about, operation: { kind: 'remove', path } }];
  if (path[0] === 'number') return [{ kind: 'filled', ...about, operation: { kind: 'set', path, value: null } }];
  return path[0] === 'place' ? [{ kind: 'left', ...about }] : [];
}

function singleChanges(built: PlanSourceData, word: PlanSourceData): PullChange[] {
  return SINGLE.flatMap((path): PullChange[] => {
    const [old, fresh] = [said(at(built, path)), said(at(word, path))];
    if (old === fresh) return [];
    if (fresh === '') return emptied(path, old);
    return [{ kind: 'filled', path, old, fresh, operation: { kind: 'set', path, value: at(word, path) } }];
  });
}

const DRAFT_MARK = 'DỰ THẢO';

/** Stages whose pages bear the mark of a draft. */
const DRAFTS: ReadonlySet<string> = new Set(['drafting', 'comment']);

/**
 * DỰ THẢO taken off the page: the draft is on its way to be signed. A plan that has gone further stays where it is.
 */
function stageChange(built: PlanSourceData, word: PlanSourceData, { stage, wasPrinted }: FieldContext): PullChange[] {
  const [before, now] = [built.stage === 'drafting', word.stage === 'drafting'];
  if (before === now) return [];
  const forms = [DRAFT_MARK, ...Array.from({ length: 20 }, (_, index) => `${DRAFT_MARK} lần ${index + 1}`)];
  const stoodThere = wasPrinted === undefined ? before : forms.some(wasPrinted);
  if (now) return stoodThere ? [] : [{ kind: 'left', path: ['stage'], fresh: DRAFT_MARK }];
  if (!stoodThere || !DRAFTS.has(stage)) return [];
  const operation = { kind: 'set', path: ['stage'], value: 'signature' } as const;
  return [{ kind: 'filled', path: ['stage'], old: DRAFT_MARK, fresh: '', operation }];
}

/** A key of an issuer or a signature that says something else. */
function keyChange(path: PlanPath, before: string, after: string, keepsKey: boolean): PullChange[] {
  if (before === after) return [];
  const operation =
    after === '' && !keepsKey
      ? ({ kind: 'remove', path } as const)
      : ({ kind: 'set', path, value: after === '' ? null : after } as const);
  return [{ kind: 'filled', path, old: before, fresh: after, operation }];
}

const ISSUER_KEYS = ['parent', 'name', 'code'] as const;

const listed = <Value>(value: Value | Value[] | undefined): Value[] =>
  value === undefined ? [] : ([value].flat() as Value[]);

function issuerChanges(built: PlanSourceData, word: PlanSourceData): PullChange[] {
  const [old, fresh] = [listed<IssuerSource>(built.issuer), listed<IssuerSource>(word.issuer)];
  const nameOf = (issuers: readonly IssuerSource[]): string => issuers.map(({ name }) => said(name)).join('; ');
  if (old.length !== fresh.length) return [{ kind: 'left', path: ['issuer'], old: nameOf(old), fresh: nameOf(fresh) }];
  return old.flatMap((issuer, index) => {
    const around = Array.isArray(built.issuer) ? ['issuer', index] : ['issuer'];
    return ISSUER_KEYS.flatMap((key): PullChange[] => {
      const [before, after] = [said(issuer[key]), said(fresh[index]?.[key])];
      const path = [...around, key];
      if (after === '' && key !== 'parent' && before !== '') return [{ kind: 'left', path, old: before, fresh: '' }];
      return keyChange(path, before, after, false);
    });
  });
}

const SIGNATURE_KEYS = ['authority', 'capacity', 'post', 'otherPost', 'name'] as const;

const signed = (signature: SignatureSource): string =>
  SIGNATURE_KEYS.map((key) => said(signature[key]))
    .filter((text) => text !== '')
    .join(', ');

/** Who signs: paired by their names, then by their places. */
function signatureChanges(built: PlanSourceData, word: PlanSourceData): PullChange[] {
  const [old = [], fresh = []] = [built.signatures, word.signatures];
  const isOne = old.length === fresh.length;
  const pairs = isOne
    ? old.map((_, index) => [index, index] as const)
    : alignSequences(old.length, fresh.length, (i, j) => (said(old[i]?.name) === said(fresh[j]?.name) ? 2 : 0));
  const kept = new Set(pairs.map(([i]) => i));
  const known = new Map(pairs.map(([i, j]) => [j, i] as const));
  const reworded = pairs.flatMap(([i, j]) =>
    SIGNATURE_KEYS.flatMap((key) =>
      keyChange(['signatures', i, key], said(old[i]?.[key]), said(fresh[j]?.[key]), key === 'name'),
    ),
  );
  const added = fresh.flatMap((signature, index): PullChange[] => {
    if (known.has(index)) return [];
    const before = known.get(fresh.findLastIndex((_, other) => other < index && known.has(other)));
    const place = { list: ['signatures'], index: before === undefined ? 0 : before + 1 };
    return [
      {
        kind: 'added',
        path: ['signatures'],
        fresh: signed(signature),
        operation: { kind: 'insert', ...place, value: signature },
      },
    ];
  });
  const dropped = old.flatMap((signature, index): PullChange[] => {
    const path = ['signatures', index];
    return kept.has(index)
      ? []
      : [{ kind: 'dropped', path, old: signed(signature), operation: { kind: 'remove', path } }];
  });
  // Where nobody is left to sign, the end of the paper was not understood.
  if (fresh.length === 0 && old.length > 0)
    return [{ kind: 'left', path: ['signatures'], old: old.map(signed).join('; '), fresh: '' }];
  return [...reworded, ...added, ...dropped];
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

const inOneLine = (text: string): string => text.replaceAll('\n', ' ');

/** A name that the plan has in one line stays in one: the program breaks it to fit its place. */
function asTyped(change: PullChange, typedAt: FieldContext['typedAt']): PullChange[] {
  const { operation, old = '', fresh = '' } = change;
  const typed = typedAt(change.path);
  const isOneLine = typeof typed === 'string' && !typed.trim().includes('\n');
  const isText = operation?.kind === 'set' && typeof operation.value === 'string';
  if (!isOneLine || !isText || !`${old}${fresh}`.includes('\n')) return [change];
  const [before, value] = [inOneLine(old), inOneLine(fresh)];
  return before === value ? [] : [{ ...change, old: before, fresh: value, operation: { ...operation, value } }];
}

/** Lines of the file whose values are compared as numbers and dates: were they printed like that? */
export interface HeadLines {
  readonly number?: string;
  readonly date?: string;
  readonly attachedTo?: string;
}

export interface FieldContext {
  readonly wasPrinted: WasPrinted;
  readonly head: HeadLines;
  /** The stage that the plan is in. */
  readonly stage: string;
  /** A value of the plan as it is typed. */
  readonly typedAt: (path: PlanPath) => unknown;
  /** Gives signs for entries on their way. */
  readonly nextToken: () => string;
}

/** Marks in the margin are not among the paragraphs that a file remembers. */
const IN_MARGIN: ReadonlySet<unknown> = new Set(['circulation', 'recall']);

/**
 * What was changed around the body.
 * @param built what the import makes of the plan as it is built now
 * @param word what the import makes of the file
 * @param recipients those of the plan itself, whose groups the paper does not tell
 */
export function fieldChanges(
  built: PlanSourceData,
  word: PlanSourceData,
  recipients: readonly RecipientSource[] | undefined,
  context: FieldContext,
): PullChange[] {
  const { wasPrinted, head } = context;
  const lineOf: Readonly<Record<string, string | undefined>> = {
    number: head.number,
    date: head.date,
    place: head.date,
    attachedTo: head.attachedTo,
  };
  const isUntouched = ({ path, fresh }: PullChange): boolean => {
    const line =
      path[0] === 'marks' ? fresh : (lineOf[String(path[0])] ?? (path.at(-1) === 'code' ? head.number : undefined));
    return line !== undefined && line !== '' && wasPrinted?.(line) === true;
  };
  const asConflict = ({ operation: _operation, ...change }: PullChange): PullChange => ({
    ...change,
    kind: 'conflict',
  });
  const singles = [
    ...singleChanges(built, word),
    ...issuerChanges(built, word).filter(({ path }) => path.at(-1) === 'code'),
  ];
  const others = [
    ...issuerChanges(built, word).filter(({ path }) => path.at(-1) !== 'code'),
    ...recipientChanges(recipients, word.recipients, context.nextToken),
    ...signatureChanges(built, word),
  ];
  return [
    ...singles
      .filter((change) => !isUntouched(change))
      .map((change) => (wasPrinted !== undefined && IN_MARGIN.has(change.path[1]) ? asConflict(change) : change)),
    ...stageChange(built, word, context),
    ...others.flatMap((change) => settled(change, wasPrinted)).flatMap((change) => asTyped(change, context.typedAt)),
  ];
}
