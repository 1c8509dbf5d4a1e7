/** The parts around the body: number, date, place, stage, issuer, Nơi nhận, signatures. */

import type { PlanPath } from '../../diagnostics/diagnostic.ts';
import type { PlanSourceData, RecipientSource } from '../../generated/plan-source.ts';
import type { PullChange } from './changes.ts';
import { recipientChanges } from './recipients.ts';

const said = (value: unknown): string => (value === null || value === undefined ? '' : String(value));

/** Single values that an office fills in or changes in Word. */
const SINGLE: readonly PlanPath[] = [
  ['number'],
  ['date'],
  ['place'],
  ['attachedTo', 'type'],
  ['attachedTo', 'number'],
  ['attachedTo', 'code'],
  ['attachedTo', 'date'],
  ['attachedTo', 'issuer'],
  ['marks', 'secrecy'],
  ['marks', 'urgency'],
];

const at = (data: PlanSourceData, path: PlanPath): unknown => {
  let value: unknown = data;
  for (const step of path) value = (value as Readonly<Record<string, unknown>> | null | undefined)?.[step];
  return value;
};

function singleChanges(built: PlanSourceData, word: PlanSourceData): PullChange[] {
  return SINGLE.flatMap((path): PullChange[] => {
    const [old, fresh] = [said(at(built, path)), said(at(word, path))];
    if (old === fresh || fresh === '') return [];
    return [{ kind: 'filled', path, old, fresh, operation: { kind: 'set', path, value: at(word, path) } }];
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
  readonly attachedTo?: string;
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
    attachedTo: head.attachedTo,
  };
  const isUntouched = ({ path, fresh }: PullChange): boolean => {
    const line = path[0] === 'marks' ? fresh : lineOf[String(path[0])];
    return line !== undefined && wasPrinted?.(line) === true;
  };
  const others = [...recipientChanges(recipients, word.recipients), ...signatureChanges(built, word)];
  return [
    ...singleChanges(built, word).filter((change) => !isUntouched(change)),
    ...stageChange(built, word),
    ...others.flatMap((change) => settled(change, wasPrinted)),
  ];
}
