/** Wording of the heads of appendices: nd30 PL-02 to PL-04. */

import { isCapitals } from '../../import/recognise/cues.ts';
import { dateIn, type RoleLine } from '../../import/recognise/head.ts';
import { numberAndCode } from '../../import/recognise/number-and-code.ts';
import type { ComponentName } from '../../standard/components.ts';
import { PLAN_TYPE } from '../../standard/document-types.ts';
import type { Standard } from '../../standard/standard.ts';
import { bilingual, quoted } from './bilingual.ts';
import { type Check, errorsIn } from './check.ts';
import type { Sighting } from './departure.ts';
import type { Examined } from './subject.ts';
import { ofComponent } from './wording.ts';

const check = errorsIn('appendices');

const lines =
  (name: ComponentName, isWrong: (role: RoleLine, all: readonly RoleLine[]) => boolean) =>
  (document: Examined): Sighting[] => {
    const all = document.of(name);
    return all
      .filter((role) => isWrong(role, all))
      .map((role) => ({ found: quoted(role.line.text), where: document.whereLine(role) }));
  };

/** "Biểu mẫu 4", "Mẫu số 01": a form among the annexes is named by its number. */
const FORM_LABEL = /^(?:Biểu mẫu|Biểu|Mẫu|Bảng)(?: số)?\s*[\d.:/\p{Lu}-]{1,8}$/u;

const NUMBER = /^phụ lục\s*(?:số\s+)?(\S*)/iu;
const numberOf = ({ line }: RoleLine): string => NUMBER.exec(line.text)?.[1] ?? '';

const indexesOf = (document: Examined): number[] =>
  document.of('appendixLabel').flatMap(({ appendix }) => appendix ?? []);

/** The numbers of appendices, where there are several. */
const NUMBERS = {
  roman: {
    code: 'appendix/roman-number',
    shape: /^[IVXL]+[.:]?$/u,
    words: bilingual('có từ hai phụ lục: đánh số La Mã', 'Roman numbers where there are several'),
    hint: bilingual('Đánh số các phụ lục: Phụ lục I, Phụ lục II…', 'Number the appendices Phụ lục I, Phụ lục II…'),
  },
  arabic: {
    code: 'appendix/arabic-number',
    shape: /^\d{1,2}[.:]?$/u,
    words: bilingual('có từ hai phụ lục: đánh số Ả Rập', 'Arabic numbers where there are several'),
    hint: bilingual('Đánh số các phụ lục: Phụ lục 1, Phụ lục 2…', 'Number the appendices Phụ lục 1, Phụ lục 2…'),
  },
} as const;

/** The day in a text; undefined where it is not whole. */
function dayIn(text: string | undefined): string | undefined {
  const [day] = /ngày.*/su.exec(text ?? '') ?? [];
  const date = day === undefined ? undefined : dateIn(day);
  return date?.length === 'YYYY-MM-DD'.length ? date : undefined;
}

/** The lines “Kèm theo” of each appendix as one text, with the first of them. */
function attachedTexts(document: Examined): { readonly text: string; readonly first: RoleLine }[] {
  const all = document.of('attached').filter(({ appendix }) => appendix !== undefined);
  const firsts = all.filter(({ appendix }, index) => all.findIndex((other) => other.appendix === appendix) === index);
  return firsts.map((first) => ({
    text: all
      .filter(({ appendix }) => appendix === first.appendix)
      .map(({ line }) => line.text)
      .join(' '),
    first,
  }));
}

/** A plan may be one of several bodies: "Kế hoạch liên ngành số 5". */
const OF_PLAN = new RegExp(`kèm theo ${PLAN_TYPE.name}(?!\\p{L})(?:[^\\d,;]*?số\\s*:?\\s*(\\d+))?`, 'iu');

/** Appendices that name another number or day than their plan has at its head, where both are there. */
function namedOtherwise(document: Examined): Sighting[] {
  if (!document.isPlan || document.isAttached) return [];
  const [[number], [date]] = [document.of('numberAndCode'), document.of('placeAndDate')];
  const own = [numberAndCode(number?.line.text ?? '').number, dayIn(date?.line.text)];
  const isOther = (text: string): boolean => {
    const [, named] = OF_PLAN.exec(text) ?? [];
    const theirs = [named === undefined ? undefined : Number(named), dayIn(text)];
    return own.some((one, index) => one !== undefined && theirs[index] !== undefined && theirs[index] !== one);
  };
  return attachedTexts(document)
    .filter(({ text }) => OF_PLAN.test(text) && isOther(text))
    .map(({ text, first }) => ({ found: quoted(text), where: document.whereLine(first) }));
}

export const appendixChecks = (standard: Standard): readonly Check[] => [
  check(
    'appendix/label-capitals',
    ofComponent(standard, 'appendixLabel'),
    [
      bilingual('“Phụ lục” chữ in thường', '“Phụ lục” in sentence case'),
      bilingual(
        'Gõ “Phụ lục” bằng chữ thường, chỉ viết hoa chữ P.',
        'Type “Phụ lục” in small letters after its capital P.',
      ),
    ],
    (document) =>
      lines('appendixLabel', ({ line }) => /^PHỤ/u.test(line.text))(document).map((sighting) => ({
        ...sighting,
        kind: 'capitals',
      })),
  ),
  check(
    'appendix/label-line',
    ofComponent(standard, 'appendixLabel'),
    [
      bilingual(
        '“Phụ lục” và số thứ tự trên một dòng riêng, không có dấu',
        '“Phụ lục” and its number alone on their line',
      ),
      bilingual(
        'Để “Phụ lục” và số thứ tự một mình trên một dòng, bỏ dấu; tên phụ lục xuống dòng dưới.',
        'Leave “Phụ lục” and its number alone on their line, without a sign; the title goes to the next line.',
      ),
    ],
    lines('appendixLabel', ({ line }) => !/^phụ lục(?:\s+(?:số\s+)?[\p{L}\d]{1,5})?$/iu.test(line.text)),
  ),
  check(
    NUMBERS[standard.appendixNumbers].code,
    ofComponent(standard, 'appendixLabel'),
    [NUMBERS[standard.appendixNumbers].words, NUMBERS[standard.appendixNumbers].hint],
    lines(
      'appendixLabel',
      (role, all) => all.length > 1 && !NUMBERS[standard.appendixNumbers].shape.test(numberOf(role)),
    ),
  ),
  check(
    'appendix/title-capitals',
    ofComponent(standard, 'appendixTitle'),
    [
      bilingual('tên phụ lục chữ in hoa', 'the title in capitals'),
      bilingual(
        'Chọn tên phụ lục, nhấn Shift+F3 đến khi thành chữ in hoa.',
        'Select the title and press Shift+F3 until it is in capitals.',
      ),
    ],
    (document) =>
      lines(
        'appendixTitle',
        ({ line }) => !isCapitals(line) && !FORM_LABEL.test(line.text),
      )(document).map((sighting) => ({ ...sighting, kind: 'capitals' })),
  ),
  check(
    'appendix/title-end-sign',
    ofComponent(standard, 'appendixTitle'),
    [
      bilingual('tên phụ lục không có dấu cuối', 'no sign after the title'),
      bilingual('Xóa dấu ở cuối tên phụ lục.', 'Delete the sign at the end of the title.'),
    ],
    // Dots stand where something is to be filled in.
    lines('appendixTitle', ({ line }) => /(?<![.…])[.;:]$/u.test(line.text)),
  ),
  check(
    'appendix/attached-form',
    ofComponent(standard, 'attached'),
    [
      bilingual('“(Kèm theo Kế hoạch số … của …)” trong ngoặc đơn', '“(Kèm theo Kế hoạch số … của …)” in brackets'),
      bilingual('Đặt cả dòng trong ngoặc đơn.', 'Put the whole line in brackets.'),
    ],
    lines('attached', ({ line }, all) => {
      const [first, ...more] = all;
      const isAlone = more.length === 0 || first === undefined;
      return isAlone ? !/^\(.*\)$/u.test(line.text) : !/^\(|\)$/u.test(line.text);
    }),
  ),
  check(
    'appendix/attached-number',
    ofComponent(standard, 'attached'),
    [
      bilingual(
        'số, ngày của chính kế hoạch, như ở đầu văn bản',
        'the number and day of the plan itself, as at its head',
      ),
      bilingual(
        'Sửa số, ngày ở dòng “Kèm theo” cho khớp với đầu văn bản.',
        'Make the number and the day in the line “Kèm theo” those of the head.',
      ),
    ],
    namedOtherwise,
  ),
  check(
    'appendix/attached-missing',
    ofComponent(standard, 'attached'),
    [
      bilingual('dòng “(Kèm theo Kế hoạch số … của …)”', 'a line “(Kèm theo Kế hoạch số … của …)”'),
      bilingual(
        'Thêm dòng “(Kèm theo Kế hoạch số … ngày … của …)” dưới tên phụ lục.',
        'Add the line “(Kèm theo Kế hoạch số … ngày … của …)” below the title of the appendix.',
      ),
    ],
    (document) => {
      const attached = document.of('attached').map(({ appendix }) => appendix);
      return document
        .of('appendixLabel')
        .filter(({ appendix }) => indexesOf(document).length > 0 && !attached.includes(appendix))
        .map((role) => ({ found: bilingual('không có', 'missing'), where: document.whereLine(role) }));
    },
  ),
];
