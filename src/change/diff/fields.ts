/** The lines of letterhead and signatures that differ. */

import { drafterText } from '../../plan/model/archive.ts';
import { numberAndCode } from '../../plan/model/blanks.ts';
import { plainText } from '../../plan/model/inline-text.ts';
import type { Plan, Signature } from '../../plan/model/plan.ts';
import { STANDARDS } from '../../standard/standards.ts';
import { shortDate } from '../../vietnamese/dates.ts';
import type { FieldChange } from './changes.ts';
import { normaliseSpace } from './tokenise.ts';

type Field = FieldChange['field'];

const MARKS = ['secrecy', 'urgency', 'circulation', 'recall'] as const;

const oneLine = (text: string): string => normaliseSpace(text.replaceAll('\n', ' '));

const postsOf = ({ authority, capacity, post, otherPost }: Signature): string =>
  [authority, capacity, post, otherPost].flatMap((part) => (part === undefined ? [] : [oneLine(part)])).join(', ');

function fieldsOf(plan: Plan): readonly (readonly [Field, string])[] {
  const issuers = plan.issuers.map(({ parent, nameLines }) =>
    [...(parent === undefined ? [] : [oneLine(parent)]), oneLine(nameLines.join(' '))].join(' - '),
  );
  return [
    ['issuer', issuers.join('; ')],
    ['code', plan.attachedTo === undefined ? numberAndCode(plan).code : ''],
    ['number', plan.number === undefined ? '' : String(plan.number)],
    ['place', oneLine(plan.place ?? '')],
    ['date', shortDate(plan.date)],
    ['attachedTo', plan.attachedTo === undefined ? '' : oneLine(plainText(plan.attachedTo.line.inlines))],
    ...MARKS.map((mark): readonly [Field, string] => [mark, plan.marks?.[mark] ?? '']),
    ['drafter', plan.drafter === undefined ? '' : drafterText(plan.drafter)],
    ['post', plan.signatures.map(postsOf).join('; ')],
    [
      'notForMedia',
      plan.marks?.notForMedia === true ? (STANDARDS[plan.layout.standard].lastPage.notForMedia ?? '') : '',
    ],
    ['contact', plan.contact.map(({ inlines }) => oneLine(plainText(inlines))).join('; ')],
    ['signer', plan.signatures.map(({ name }) => oneLine(name)).join('; ')],
  ];
}

/** The fields that two plans differ in. The year of a date alone is told by the plan's year. */
export function fieldChanges(old: Plan, fresh: Plan): FieldChange[] {
  const before = new Map(fieldsOf(old));
  return fieldsOf(fresh).flatMap(([field, value]) => {
    const was = before.get(field) ?? '';
    return was === value ? [] : [{ field, old: was, fresh: value }];
  });
}
