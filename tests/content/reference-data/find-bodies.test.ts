/** Names of bodies that are no longer right: each kind of entry, and each rule where it fires and where it is silent. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { ACTIONS, BODY_KINDS, type RenamedBody } from '../../../src/content/reference-data/entries.ts';
import { findBodies } from '../../../src/content/reference-data/find-bodies.ts';
import { mergeRegisters, REGISTERS } from '../../../src/content/reference-data/reference-data.ts';
import { planText } from '../../support/plans.ts';
import { expectProperty } from '../../support/property.ts';

const TODAY = '2026-11-01';

const find = (text: string, on = TODAY, registers = REGISTERS) => findBodies(text, { on, registers });

/** What is found, as `id: name` and, where there is one, `> replacement`. */
const said = (text: string, on = TODAY): string[] =>
  find(text, on).map(({ entry, found, replacement, weak }) =>
    [`${entry.id}: ${found}`, ...(replacement === undefined ? [] : [`> ${replacement}`]), ...(weak ? ['?'] : [])].join(
      ' ',
    ),
  );

const namesOf = (text: string, on = TODAY): string[] => find(text, on).map(({ found }) => found);

const inUse = REGISTERS.bodies.filter(({ action }) => action !== 'none');

const dayBefore = (day: string): string => {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - 1);
  return date.toISOString().slice(0, 10);
};

const filled = (name: string): string => name.replace('{Tên}', 'Đông Sơn').replace('{Số}', '5');

const phrasesOf = ({ old, forms }: RenamedBody): string[] => [...new Set([...old, ...Object.keys(forms)])];

/** True for a later change of the same name: Bắc Giang to tỉnh Bắc Ninh, and then to thành phố Bắc Ninh. */
const superseded = (entry: RenamedBody, name: string): boolean =>
  inUse.some((later) => phrasesOf(later).includes(name) && (later.from ?? '') > (entry.from ?? ''));

describe.each(inUse)('$id', (entry) => {
  test.each(phrasesOf(entry))('is found by “%s” from its first day on', (name) => {
    const text = `Giao ${filled(name)} thực hiện.`;
    const whole = (on: string) => find(text, on).filter(({ found }) => found === filled(name));
    if (entry.from !== null) {
      expect(whole(entry.from).map((match) => match.entry.id)).toEqual([entry.id]);
      expect(find(text, dayBefore(entry.from)).map((match) => match.entry.id)).not.toContain(entry.id);
    }
    expect(whole(TODAY)).toHaveLength(1);
    if (!superseded(entry, name)) expect(whole(TODAY)[0]?.entry.id).toBe(entry.id);
  });

  test.each(entry.notIn)('is not found in “%s”', (phrase) => {
    const on = entry.from ?? TODAY;
    expect(find(`Giao ${filled(phrase)} thực hiện.`, on).map((match) => match.entry.id)).not.toContain(entry.id);
  });
});

describe('each kind of body', () => {
  const CASES: Readonly<Record<string, readonly [text: string, found: readonly string[]]>> = {
    province: ['UBND tỉnh Hải Dương', ['prov-31: UBND tỉnh Hải Dương > UBND thành phố Hải Phòng']],
    'district-level': ['UBND các huyện, thành phố', ['dist-ubnd: UBND các huyện, thành phố']],
    department: ['Sở Giao thông vận tải', ['dep-transport: Sở Giao thông vận tải > Sở Xây dựng']],
    ministry: ['Bộ KH&ĐT', ['min-mpi: Bộ KH&ĐT > Bộ Tài chính']],
    police: ['Công an huyện Đông Sơn', ['pol-named: Công an huyện Đông Sơn']],
    court: ['TAND cấp huyện', ['crt-tand-district: TAND cấp huyện > TAND khu vực']],
    'mass-org': ['Liên đoàn Lao động cấp huyện', ['mass-union-district: Liên đoàn Lao động cấp huyện']],
    press: ['Đài PT-TH tỉnh', ['press-merge: Đài PT-TH tỉnh']],
    other: ['Ban Tuyên giáo Tỉnh ủy', ['party-propaganda: Ban Tuyên giáo Tỉnh ủy > Ban Tuyên giáo và Dân vận Tỉnh ủy']],
  };

  test.each(BODY_KINDS)('%s', (kind) => {
    const [text, found] = CASES[kind] ?? ['', []];
    expect(found).toHaveLength(1);
    expect(said(`Giao ${text} thực hiện.`)).toEqual(found);
  });
});

describe('each action', () => {
  const CASES: Readonly<Record<string, readonly [text: string, found: readonly string[]]>> = {
    replace: ['Sở TN&MT', ['dep-donre: Sở TN&MT > Sở Nông nghiệp và Môi trường']],
    choose: ['Sở LĐ-TB&XH', ['dep-dolisa: Sở LĐ-TB&XH']],
    check: ['Sở Du lịch', ['dep-tourism: Sở Du lịch']],
    none: ['tỉnh Cao Bằng', []],
  };

  test.each(ACTIONS)('%s', (action) => {
    const [text, found] = CASES[action] ?? ['', ['?']];
    expect(said(`Giao ${text} thực hiện.`)).toEqual(found);
  });
});

describe('a name is found', () => {
  test.each([
    ['in other capitals', 'SỞ GIAO THÔNG VẬN TẢI', 'dep-transport: SỞ GIAO THÔNG VẬN TẢI > SỞ XÂY DỰNG'],
    ['at the head of a sentence', 'Tỉnh Hà Giang', 'prov-08: Tỉnh Hà Giang > Tỉnh Tuyên Quang'],
    [
      'in decomposed letters',
      'tỉnh Hải Dương'.normalize('NFD'),
      `prov-31: ${'tỉnh Hải Dương'.normalize('NFD')} > thành phố Hải Phòng`,
    ],
    ['with the older tone marks', 'tỉnh Hoà Bình', 'prov-25: tỉnh Hoà Bình > tỉnh Phú Thọ'],
    ['with another dash', 'tỉnh Bà Rịa–Vũng Tàu', 'prov-79: tỉnh Bà Rịa–Vũng Tàu > Thành phố Hồ Chí Minh'],
    ['whole, the longest', 'Công an tỉnh Hải Dương', 'prov-31: Công an tỉnh Hải Dương > Công an thành phố Hải Phòng'],
  ])('%s', (_, text, found) => {
    expect(said(text)).toEqual([found]);
  });

  test.each([
    ['inside another word', 'kể chuyện, đóng vai'],
    ['over the end of a paragraph', 'giao cho Sở\nKế hoạch và Đầu tư'],
    ['in the number of a document', 'Thông tư số 01/2017/TTLT-BCA-UBDT và Kế hoạch số …/KH-UBDT'],
    ['before its first day', 'Sở Giao thông vận tải', '2025-02-28'],
  ])('not %s', (_, text, on = TODAY) => {
    expect(said(text, on)).toEqual([]);
  });

  test.each([
    'huyện Đông Sơn (cũ)',
    'huyện Đông Sơn cũ',
    'huyện Đông Sơn trước đây',
    'tỉnh Hải Dương (nay là thành phố Hải Phòng)',
    'trước đây là Sở Giao thông vận tải',
    'đồng chí nguyên Giám đốc Sở Giao thông vận tải',
    'Sở Xây dựng (đổi tên từ Sở Giao thông vận tải)',
    'sáp nhập từ tỉnh Hải Dương và tỉnh Bắc Giang',
    'khi không còn đơn vị hành chính cấp huyện',
    'sau khi hợp nhất Sở Giao thông vận tải với Sở Xây dựng',
  ])('not as history: “%s”', (text) => {
    expect(said(text)).toEqual([]);
  });

  test.each([
    ['không để sót, bỏ lọt; các huyện', 'các huyện'],
    ['tài nguyên huyện Đông Sơn', 'huyện Đông Sơn'],
    ['tỉnh Thái Nguyên, huyện Đông Sơn', 'huyện Đông Sơn'],
    ['mua sắm máy tính cũ cho Sở Giao thông vận tải', 'Sở Giao thông vận tải'],
    ['trước đây chưa làm; Sở Giao thông vận tải thực hiện', 'Sở Giao thông vận tải'],
  ])('all the same in “%s”', (text, name) => {
    expect(namesOf(text)).toEqual([name]);
  });

  test('by the latest change of its name that holds on the day', () => {
    expect(said('tỉnh Bắc Giang', '2025-06-30')).toEqual([]);
    expect(said('tỉnh Bắc Giang', '2026-02-05')).toEqual(['prov-24: tỉnh Bắc Giang > tỉnh Bắc Ninh']);
    expect(said('tỉnh Bắc Giang', TODAY)).toEqual(['prov-24-2026: tỉnh Bắc Giang > thành phố Bắc Ninh']);
  });
});

describe('a proper name alone is a weak match', () => {
  test.each([
    ['Công an Hải Dương phối hợp', 'Hải Dương'],
    ['Tại Hải Dương, các xã', 'Hải Dương'],
    ['HẢI DƯƠNG', 'HẢI DƯƠNG'],
  ])('in “%s”', (text, name) => {
    expect(find(text).map(({ found, weak, replacement }) => [found, weak, replacement])).toEqual([
      [name, true, undefined],
    ]);
  });

  test.each([
    'bảo vệ hòa bình',
    'phường Hải Dương',
    'dọc sông Thái Bình',
    'vùng biển Thái Bình Dương',
    'đồng chí Trần Nam Định',
    'xã Long An Đông',
  ])('and none in “%s”', (text) => {
    expect(said(text)).toEqual([]);
  });
});

describe('every mention of the district level is found', () => {
  test.each([
    ['UBND huyện Đông Sơn', 'TAND thị xã Đông Sơn', 'Huyện ủy Đông Sơn', 'Trung tâm Y tế huyện Đông Sơn'],
    ['huyện Đông Sơn', 'thị xã Nam Lĩnh', 'thị trấn Phố Núi', 'quận 5', 'thành phố Lam Sơn', 'TP. Lam Sơn'],
    [
      'các huyện, thành phố',
      'huyện, thành phố',
      'cấp huyện',
      'cấp tỉnh, cấp huyện, cấp xã',
      '03 cấp',
      'huyện, thành, thị',
    ],
    ['huyện', 'thị xã', 'thị trấn', 'liên huyện', 'quận, huyện, thị xã'],
  ])('%s …', (...names) => {
    expect(namesOf(`Tại ${names.join('; tại ')}.`)).toEqual(names);
  });

  test('a name ends where its capitals end', () => {
    expect(namesOf('UBND huyện Đông Sơn chủ trì; UBND HUYỆN ĐÔNG SƠN BÁO CÁO UBND tỉnh')).toEqual([
      'UBND huyện Đông Sơn',
      'UBND HUYỆN ĐÔNG SƠN',
    ]);
  });

  test('in a plan of before 2025, line by line', () => {
    const text = planText('ban-chi-dao-138-2025');
    const found = find(text);
    const missed = [...text.matchAll(/(?<!\p{L})(?:huyện|thị xã|thị trấn|quận)(?!\p{L})/giu)].filter(
      ({ index }) => !found.some(({ start, end }) => start <= index && index < end),
    );
    expect(missed).toEqual([]);
    expect(found.length).toBeGreaterThan(50);
  });
});

describe('what is right is left alone', () => {
  const provinces = REGISTERS.bodies.filter(({ kind }) => kind === 'province').flatMap((entry) => entry.new);
  const today = provinces.filter((name) => !inUse.some(({ old }) => old.includes(name)));

  test.each(today)('%s and its bodies', (name) => {
    const bodies = ['UBND', 'HĐND', 'Công an', 'Đảng bộ', 'Ủy ban nhân dân'].map((body) => `${body} ${name}`);
    expect(said(`${name}; ${bodies.join('; ')}.`)).toEqual([]);
  });

  test.each([
    'TP. Hồ Chí Minh, Thành ủy Hải Phòng, Công an thành phố',
    'UBND các xã, phường, đặc khu; Công an cấp xã; cấp tỉnh, cấp xã',
    'Sở Văn hóa, Thể thao và Du lịch; Ban Dân tộc HĐND tỉnh; Ban Tuyên giáo và Dân vận Tỉnh ủy',
    'khu đô thị xã hội; phòng y tế trường học; Quân khu 3; Cục Thuế',
  ])('%s', (text) => {
    expect(said(text)).toEqual([]);
  });

  test.each(['ban-chi-dao-138-2026', 'so-noi-vu-cai-cach-hanh-chinh-2026', 'ubnd-phong-chay-2026'])(
    'the plan %s',
    (name) => {
      expect(said(planText(name))).toEqual([]);
    },
  );
});

describe('a replacement', () => {
  const own = (more: object) =>
    mergeRegisters([
      { bodies: [{ id: 'x', old: ['Viện Cũ', 'Viện Cũ {Tên}'], new: 'Viện Mới', action: 'replace', ...more }] },
    ]).registers;
  const replacementIn = (text: string, more: object): string | undefined =>
    find(text, TODAY, own(more))[0]?.replacement;

  test.each([
    ['is the one successor', 'Viện Cũ', {}, 'Viện Mới'],
    ['is not guessed from several', 'Viện Cũ', { new: ['Viện A', 'Viện B'] }, undefined],
    ['is no explanation', 'Viện Cũ', { new: 'Viện Mới (Bộ Y tế)' }, undefined],
    ['does not lose a proper name', 'Viện Cũ Lam Giang', {}, undefined],
    ['is not given where the context decides', 'Viện Cũ', { action: 'check' }, undefined],
    ['is the form’s own', 'Viện Cũ', { new: ['Viện A', 'Viện B'], forms: { 'Viện Cũ': 'Viện A' } }, 'Viện A'],
  ])('%s', (_, text, more, expected) => {
    expect(replacementIn(text, more)).toBe(expected);
  });
});

test('offsets always slice what was found, and matches never overlap', () => {
  const names = inUse.flatMap(phrasesOf).map(filled);
  const run = fc.oneof(
    fc.constantFrom(...names),
    fc.constantFrom(' ', '\n', ', ', ' (cũ) ', '**', '\u0301', 'tỉnh ', '12/KH-UBND ', '\n\n'),
    fc.string({ unit: 'grapheme', maxLength: 6 }),
  );
  expectProperty(
    fc.property(fc.array(run, { maxLength: 12 }), fc.constantFrom('NFC', 'NFD'), (runs, form) => {
      const text = runs.join('').normalize(form);
      let last = 0;
      for (const { start, end, found } of find(text)) {
        expect(text.slice(start, end)).toBe(found);
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        last = end;
      }
    }),
    300,
  );
});

test('data/renamed-bodies.yaml is where the entries come from', () => {
  const { bodies } = parse(readFileSync('data/renamed-bodies.yaml', 'utf8')) as { bodies: { id: string }[] };
  expect(REGISTERS.bodies.map(({ id }) => id)).toEqual(bodies.map(({ id }) => id));
});
