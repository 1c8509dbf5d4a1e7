/** Communes and districts of before July 2025: all of the register, in their province, as plans write them. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { formerPlaces } from '../../../src/content/entities/former-places.ts';
import { type ProvinceUnits, unitKey } from '../../../src/content/reference-data/places.ts';
import { PLACES } from '../../support/lint.ts';

const ON = '2026-11-01';

const found = (text: string, province: ProvinceUnits | undefined, on = ON, commune?: string) =>
  formerPlaces(text, { on, places: PLACES, home: () => ({ province, commune }) });

/** Name and successors: "xã Tú Thịnh > xã Sơn Dương". */
const said = (text: string, code?: string, on = ON): string[] =>
  found(text, code === undefined ? undefined : PLACES.province(code), on).map(
    ({ found: name, successors }) => `${name} > ${successors.join(' / ')}`,
  );

interface Unit {
  readonly province: string;
  readonly name: string;
}

/** What the file lists, read apart from the program: lines of today and lines of before. */
function listed(): { readonly now: readonly Unit[]; readonly former: readonly (Unit & { successors: string })[] } {
  const now: Unit[] = [];
  const former: (Unit & { successors: string })[] = [];
  let province = '';
  for (const line of readFileSync('data/places.txt', 'utf8').split('\n')) {
    if (line.startsWith('= ')) province = line.slice(2, 4);
    else if (line.startsWith('+ '))
      now.push(
        ...line
          .slice(2)
          .split('|')
          .map((name) => ({ province, name })),
      );
    else if (line.includes('\t') && !line.startsWith('-')) {
      const [name = '', successors = ''] = line.split('\t');
      former.push({ province, name, successors });
    }
  }
  return { now, former };
}

const { now, former } = listed();
const todays = new Set(now.map(({ province, name }) => `${province} ${unitKey(name)}`));
const gone = former.filter(({ province, name }) => !todays.has(`${province} ${unitKey(name)}`));

test('the register holds 34 provinces, 3,321 communes of today and 10,033 of before', () => {
  expect([PLACES.provinces().length, now.length, former.length]).toEqual([34, 3321, 10_033]);
});

test('every commune that is gone is found in its province, with what it became part of', () => {
  const missed = gone.filter(({ province, name, successors }) => {
    const [match] = found(`Ra quân, tuyên truyền tại ${name} trong tháng 3.`, PLACES.province(province));
    return match?.found !== name || !successors.split('|').every((one) => match.successors.includes(one));
  });
  expect(missed.map(({ province, name }) => `${province} ${name}`)).toEqual([]);
});

test('no commune of today is told, as a body, in running text, in a list or in capitals', () => {
  const alarms = now.flatMap(({ province, name }) => {
    const text = `Giao UBND ${name}, Công an ${name} và các cơ quan; ra quân tại ${name}. TRẠM Y TẾ ${name.toUpperCase()}.`;
    return found(text, PLACES.province(province)).map((match) => `${province} ${name}: ${match.found}`);
  });
  expect(alarms).toEqual([]);
});

describe('a unit is found', () => {
  test.each([
    ['each name of a list', 'Tại các xã Tú Thịnh, Hợp Thành và Cấp Tiến.', ['xã Tú Thịnh', 'Hợp Thành', 'Cấp Tiến']],
    ['in capitals', 'TRIỂN KHAI TẠI XÃ TÚ THỊNH', ['XÃ TÚ THỊNH']],
    ['in capitals, with words behind', 'RA QUÂN TẠI XÃ TÚ THỊNH NĂM 2026', ['XÃ TÚ THỊNH']],
    ['where pupils are, not where one was born', 'Dạy bơi cho học sinh tại xã Tú Thịnh.', ['xã Tú Thịnh']],
    ['where somebody lives', 'Thăm ông Hà Văn Mẫu, trú tại xã Tú Thịnh.', ['xã Tú Thịnh']],
    ['that is said to be one of today', 'Quê quán: làng Én (nay thuộc xã Tú Thịnh).', ['xã Tú Thịnh']],
    ['a small town', 'Ra quân ở thị trấn Na Hang.', ['thị trấn Na Hang']],
    ['a district', 'Địa bàn huyện Sơn Dương.', ['huyện Sơn Dương']],
    ['a city below the province', 'Địa bàn thành phố Tuyên Quang.', ['thành phố Tuyên Quang']],
    ['in decomposed letters', 'Tại xã Tú Thịnh.'.normalize('NFD'), ['xã Tú Thịnh'.normalize('NFD')]],
  ])('%s', (_, text, names) => {
    expect(found(text, PLACES.province('08')).map((match) => match.found)).toEqual(names);
  });

  test('by its district, where several had a commune of its name; with a number, an apostrophe, a figure for a name', () => {
    expect(said('Tại phường 5, quận Gò Vấp.', '79')).toEqual(['phường 5 > phường An Nhơn', expect.any(String)]);
    expect(said("Tại thị trấn M'Drắk.", '66')[0]).toMatch(/^thị trấn M'Drắk > xã M'Drắk/);
  });

  test('elsewhere only where no commune bears its name today', () => {
    expect(said('Học tập kinh nghiệm tại xã Tú Thịnh.', '31')).toEqual(['xã Tú Thịnh > xã Sơn Dương']);
    expect(said('Học tập kinh nghiệm tại xã Tân Lập.', undefined)).toEqual([]);
  });
});

describe('a unit is let alone', () => {
  test.each([
    ['a longer name in capitals that no register has', 'UBND XÃ TÚ ÉN'],
    ['where somebody was born', 'Liệt sĩ Hà Văn Mẫu, quê ở xã Tú Thịnh, huyện Sơn Dương, hy sinh năm 1954.'],
    ['where somebody was born on a day', 'Bà Lê Thị Mẫu (sinh ngày 02/3/1920 tại thôn Én, xã Tú Thịnh).'],
    ['where somebody fell', 'Ông hy sinh tại xã Tú Thịnh, huyện Sơn Dương.'],
    ['told as history', 'Địa bàn xã Tú Thịnh (cũ), trước đây là xã Cấp Tiến.'],
    ['in the name of a school that keeps it', 'Trường Mầm non thị trấn Sơn Dương và Trường THCS xã Tú Thịnh.'],
    ['in the name of a firm', 'Công ty TNHH một thành viên Xã Tú Thịnh.'],
    ['before the communes of today', 'Tại xã Tú Thịnh.', '2025-06-30'],
    ['without a name', 'Các xã, phường; thành phố; bảo hiểm xã hội; Xã hội hóa giáo dục.'],
    ['of another province that the clause names', 'Tại xã Tân Lập, tỉnh Phú Thọ.'],
  ])('%s', (_, text, on = ON) => {
    expect(found(text, PLACES.province('08'), on)).toEqual([]);
  });

  test('that is the issuer’s own', () => {
    expect(found('UBND XÃ TÚ THỊNH ÉN', PLACES.province('08'), ON, 'xã tú thịnh én')).toEqual([]);
    expect(found('UBND xã Tú Thịnh', PLACES.province('08'), ON, 'xã tú thịnh')).toEqual([]);
  });

  test('whose name a province has taken, from that day on', () => {
    const text = 'UBND thành phố Bắc Ninh';
    expect(said(text, '24', '2026-09-19')[0]).toMatch(/^thành phố Bắc Ninh > phường /);
    expect(said(text, '24', '2026-09-20')).toEqual([]);
  });

  test('that became a ward in 2026, until then', () => {
    expect(said('Tại xã Long Thành.', '75', '2026-04-29')).toEqual([]);
    expect(said('Tại xã Long Thành.', '75')).toEqual([]);
  });
});
