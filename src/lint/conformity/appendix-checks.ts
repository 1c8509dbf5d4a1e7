/** Wording of the heads of appendices: nd30 PL-02 to PL-04. */

import { isCapitals } from '../../import/recognise/cues.ts';
import type { RoleLine } from '../../import/recognise/head.ts';
import { COMPONENTS, type ComponentName } from '../../standard/components.ts';
import { bilingual, quoted } from './bilingual.ts';
import type { Check } from './check.ts';
import type { Sighting } from './departure.ts';
import type { Examined } from './subject.ts';

const check = (name: ComponentName, expected: Check['expected'], find: Check['find']): Check => ({
  component: 'appendices',
  id: COMPONENTS[name].id,
  place: COMPONENTS[name].place,
  severity: 'error',
  expected,
  find,
});

const lines =
  (name: ComponentName, isWrong: (role: RoleLine, all: readonly RoleLine[]) => boolean) =>
  (document: Examined): Sighting[] => {
    const all = document.of(name);
    return all
      .filter((role) => isWrong(role, all))
      .map((role) => ({ found: quoted(role.line.text), where: document.whereLine(role) }));
  };

const NUMBER = /^phụ lục\s*(?:số\s+)?(\S*)/iu;
const numberOf = ({ line }: RoleLine): string => NUMBER.exec(line.text)?.[1] ?? '';

const indexesOf = (document: Examined): number[] =>
  document.of('appendixLabel').flatMap(({ appendix }) => appendix ?? []);

export const APPENDIX_CHECKS: readonly Check[] = [
  check(
    'appendixLabel',
    bilingual('“Phụ lục” chữ in thường', '“Phụ lục” in sentence case'),
    lines('appendixLabel', ({ line }) => /^PHỤ/u.test(line.text)),
  ),
  check(
    'appendixLabel',
    bilingual(
      '“Phụ lục” và số thứ tự trên một dòng riêng, không có dấu',
      '“Phụ lục” and its number alone on their line',
    ),
    lines('appendixLabel', ({ line }) => !/^phụ lục(?:\s+(?:số\s+)?[\p{L}\d]{1,5})?$/iu.test(line.text)),
  ),
  check(
    'appendixLabel',
    bilingual('có từ hai phụ lục: đánh số La Mã', 'Roman numbers where there are several'),
    lines('appendixLabel', (role, all) => all.length > 1 && !/^[IVXL]+[.:]?$/u.test(numberOf(role))),
  ),
  check(
    'appendixTitle',
    bilingual('tên phụ lục chữ in hoa', 'the title in capitals'),
    lines('appendixTitle', ({ line }) => !isCapitals(line)),
  ),
  check(
    'appendixTitle',
    bilingual('tên phụ lục không có dấu cuối', 'no sign after the title'),
    lines('appendixTitle', ({ line }) => /[.;:]$/u.test(line.text)),
  ),
  check(
    'attached',
    bilingual('“(Kèm theo Kế hoạch số … của …)” trong ngoặc đơn', '“(Kèm theo Kế hoạch số … của …)” in brackets'),
    lines('attached', ({ line }, all) => {
      const [first, ...more] = all;
      const isAlone = more.length === 0 || first === undefined;
      return isAlone ? !/^\(.*\)$/u.test(line.text) : !/^\(|\)$/u.test(line.text);
    }),
  ),
  check(
    'attached',
    bilingual('dòng “(Kèm theo Kế hoạch số … của …)”', 'a line “(Kèm theo Kế hoạch số … của …)”'),
    (document) => {
      const attached = document.of('attached').map(({ appendix }) => appendix);
      return document
        .of('appendixLabel')
        .filter(({ appendix }) => indexesOf(document).length > 0 && !attached.includes(appendix))
        .map((role) => ({ found: bilingual('không có', 'missing'), where: document.whereLine(role) }));
    },
  ),
];
