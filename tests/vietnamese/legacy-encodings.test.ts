/** Text of the fonts before Unicode becomes Vietnamese letters, and nothing else is taken for it. */
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import {
  fromLegacy,
  type LegacyEncoding,
  legacyEncodingOf,
  looksLegacy,
} from '../../src/vietnamese/legacy-encodings.ts';
import { planNames, planText } from '../support/plans.ts';
import { expectProperty } from '../support/property.ts';

describe('the font says how its text is encoded', () => {
  test.each<[string, LegacyEncoding | undefined]>([
    ['.VnTime', 'tcvn3'],
    ['.VnArial', 'tcvn3'],
    ['.VnArial Narrow', 'tcvn3'],
    ['.vntime', 'tcvn3'],
    ['.VnTimeH', 'tcvn3-capitals'],
    ['.VnArial NarrowH', 'tcvn3-capitals'],
    ['VNI-Times', 'vni'],
    ['VNI-Helve-Condense', 'vni'],
    ['Vni-Times', 'vni'],
    ['Times New Roman', undefined],
    ['Arial', undefined],
    ['Vntime', undefined],
    ['Arial Unicode MS', undefined],
    ['VNI-Unicode', undefined],
    ['', undefined],
  ])('%s: %s', (font, encoding) => {
    expect(legacyEncodingOf(font)).toBe(encoding);
  });
});

/** Every vowel with every tone, as it is written in each encoding. */
const LETTERS = 'aàáảãạ ăằắẳẵặ âầấẩẫậ eèéẻẽẹ êềếểễệ iìíỉĩị oòóỏõọ ôồốổỗộ ơờớởỡợ uùúủũụ ưừứửữự yỳýỷỹỵ đ';
const IN_TCVN3 = 'aµ¸¶·¹ ¨»¾¼½Æ ©ÇÊÈÉË eÌÐÎÏÑ ªÒÕÓÔÖ i×ÝØÜÞ oßãáâä «åèæçé ¬êíëìî uïóñòô \u00adõøö÷ù yúýûüþ ®';
const IN_VNI = [
  'aaøaùaûaõaï aêaèaéaúaüaë aâaàaáaåaãaä eeøeùeûeõeï eâeàeáeåeãeä iìíæóò',
  'ooøoùoûoõoï oâoàoáoåoãoä ôôøôùôûôõôï uuøuùuûuõuï ööøöùöûöõöï yyøyùyûyõî ñ',
].join(' ');

describe('every letter with every tone', () => {
  test.each<[LegacyEncoding, string, string]>([
    ['tcvn3', IN_TCVN3, LETTERS],
    ['tcvn3-capitals', IN_TCVN3, LETTERS.toUpperCase()],
    ['tcvn3', '¡¢§£¤¥¦', 'ĂÂĐÊÔƠƯ'],
    ['vni', IN_VNI, LETTERS],
    ['vni', IN_VNI.toUpperCase(), LETTERS.toUpperCase()],
  ])('%s', (encoding, encoded, letters) => {
    expect(fromLegacy(encoded, encoding)).toBe(letters);
  });

  test('a capital of VNI may bear a small mark', () => {
    expect(fromLegacy('Aø Aâ Oá Ñaëng', 'vni')).toBe('À Â Ố Đặng');
  });
});

describe('sentences', () => {
  test.each<[LegacyEncoding, string, string]>([
    ['tcvn3', 'Céng hßa x· héi chñ nghÜa ViÖt Nam', 'Cộng hòa xã hội chủ nghĩa Việt Nam'],
    ['tcvn3', '§éc lËp - Tù do - H¹nh phóc', 'Độc lập - Tự do - Hạnh phúc'],
    [
      'tcvn3',
      'KÕ ho¹ch sè 12/KH-UBND ngµy 05/02/2008 vÒ phßng, chèng téi ph¹m',
      'Kế hoạch số 12/KH-UBND ngày 05/02/2008 về phòng, chống tội phạm',
    ],
    ['tcvn3', 'Giao Së T\u00ad ph¸p h\u00adíng dÉn c¸c ®Þa ph\u00ad¬ng', 'Giao Sở Tư pháp hướng dẫn các địa phương'],
    ['tcvn3-capitals', 'ñy ban nh©n d©n tØnh', 'ỦY BAN NHÂN DÂN TỈNH'],
    ['vni', 'Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam', 'Cộng hòa xã hội chủ nghĩa Việt Nam'],
    ['vni', 'ÑOÄC LAÄP - TÖÏ DO - HAÏNH PHUÙC', 'ĐỘC LẬP - TỰ DO - HẠNH PHÚC'],
    [
      'vni',
      'Giao Sôû Tö phaùp höôùng daãn caùc ñòa phöông, baùo caùo tröôùc ngaøy 30/6/2008.',
      'Giao Sở Tư pháp hướng dẫn các địa phương, báo cáo trước ngày 30/6/2008.',
    ],
  ])('%s: %s', (encoding, encoded, sentence) => {
    expect(fromLegacy(encoded, encoding)).toBe(sentence);
  });

  test.each<LegacyEncoding>(['tcvn3', 'vni'])('%s: figures, marks and letters outside the table stay', (encoding) => {
    const text = '12,5% – “ABC” ‘x’ … /.;:()[]+*& € 中';
    expect(fromLegacy(text, encoding)).toBe(text);
  });

  test('codes that Word keeps as symbols are read alike', () => {
    expect(fromLegacy('c\uf0b8c \uf0aeÞa ph\uf0ad\uf0acng', 'tcvn3')).toBe('các địa phương');
    expect(fromLegacy('ca\uf0f9c', 'vni')).toBe('các');
  });

  test('decomposed codes are composed first, the result is in NFC', () => {
    expect(fromLegacy('Ce\u0301ng', 'tcvn3')).toBe('Cộng'.normalize('NFC'));
  });
});

describe('TCVN3 in a font that does not say so', () => {
  test.each([
    'Céng hßa x· héi',
    'Uû ban nh©n d©n tØnh giao C«ng an tØnh chñ tr×, phèi hîp víi c¸c së, ngµnh',
    'Thùc hiÖn KÕ ho¹ch sè 12/KH-UBND ngµy 05/02/2008',
  ])('%s', (text) => {
    expect(looksLegacy(text)).toBe(true);
  });

  test.each([
    '',
    'Có là và hòa, giá cả, thì giờ',
    'Ủy ban nhân dân tỉnh giao Công an tỉnh chủ trì, phối hợp với các sở, ngành',
    'Các nhà máy có giá và có lò, xí mà cá là tù, gà, hà bà, đã hóa',
    'Người¹ nạn nhân² của vụ án³ mua bán người¹',
    'Le général a été élevé à Paris; où est-il né, déjà âgé ?',
    '« Liberté, égalité, fraternité » est la devise de la République française',
    'The café® served naïve résumés™ at 10 µm and 20°C',
    'für größere Straßen über Köln',
    'El niño está en España mañana',
    'São Paulo não é só café, é também açúcar',
    '§ 12 · © 2024 ® ¹ ² ³',
  ])('not: %s', (text) => {
    expect(looksLegacy(text)).toBe(false);
  });

  test('told as by counting all words, wherever those with modern letters stand', () => {
    const modern = 'Ủy ban';
    const encoded = 'Uû ban nh©n d©n tØnh giao C«ng an chñ tr× phèi hîp víi së ngµnh thùc hiÖn'.split(' ');
    const words = fc.array(fc.constantFrom(modern, 'Ban', ...encoded), { maxLength: 40 });
    const hasModern = (word: string): boolean => /[\u0100-\u1eff]/.test(word);
    const isEncoded = (word: string): boolean => /[\u00a1-\u00ff]/.test(word) && !hasModern(word);
    let count = 0;
    expectProperty(
      fc.property(words, (all) => {
        const text = all.join(' ');
        const single = text.split(' ').filter((word) => word !== '');
        const signs = single.filter(isEncoded);
        const isMany = signs.length >= 3 && signs.length >= single.length * 0.3;
        // Each of the encoded words is a syllable once decoded, and none as it stands.
        const isTold = isMany && single.filter(hasModern).length <= signs.length * 0.1;
        count += isTold ? 1 : 0;
        expect(looksLegacy(text)).toBe(isTold);
      }),
      500,
    );
    expect(count).toBeGreaterThan(50);
  });

  test('of a long text of today few words are looked at', () => {
    const tests = vi.spyOn(RegExp.prototype, 'test');
    const isTold = looksLegacy('Ủy ban nhân dân tỉnh giao Công an tỉnh chủ trì. '.repeat(1000));
    const looks = tests.mock.calls.length;
    tests.mockRestore();
    expect(isTold).toBe(false);
    expect(looks).toBeLessThan(6000);
  });

  test.each(planNames())('no line of %s', (name) => {
    expect(planText(name).split('\n').filter(looksLegacy)).toEqual([]);
  });
});
