/** Recipients and signatures. */
import { describe, expect, test } from 'vitest';
import { importWord } from '../../../src/index.ts';
import { importText } from '../../../src/pipeline/import.ts';
import { factsOf, foreignWith, importedForeign } from '../../support/foreign.ts';
import { centred, line, officeFile, sideBySide } from '../../support/office-file.ts';
import * as read from '../../support/plan-facts.ts';
import { SCAN } from '../../support/scan.ts';
import { plainWords } from '../../support/words-kept.ts';

test.each(foreignWith('signatures'))('%s has its recipients and signatures', (name) => {
  const facts = factsOf(name);
  const imported = importedForeign(name);
  expect(read.recipientWords(imported.data)).toEqual((facts.recipients ?? []).flatMap(plainWords));
  expect(read.archiveOf(imported.data)).toBe(facts.archive);
  expect(read.signaturesOf(imported.data).map((lines) => lines.sort())).toEqual(
    facts.signatures?.map((lines) => [...lines].sort()),
  );
});

describe('a text with the marks of a scan', () => {
  const { data } = importText(SCAN).value;

  test('has its recipients and signature', () => {
    expect(data.recipients).toEqual([{ to: ['Bộ Y tế', 'UBND tỉnh'], purpose: 'để báo cáo' }, { archive: 'VT, NV' }]);
    expect(data.signatures).toEqual([{ post: 'GIÁM ĐỐC', name: 'Trần Thu Hà' }]);
  });
});

const NAME = 'Nguyễn Văn Mẫu';
const LEADER = centred(NAME);

/** What stands where somebody signs, in tables and by tabs. */
const SIGNED: readonly (readonly [string, string])[] = [
  ['(Đã ký)', sideBySide([line('Nơi nhận:') + line('- Lưu: VT.'), centred('GIÁM ĐỐC') + line('(Đã ký)') + LEADER])],
  ['(Ký tên, đóng dấu)', line('Nơi nhận:\tGIÁM ĐỐC') + line('- Lưu: VT.\t(Ký tên, đóng dấu)') + line(`\t\t${NAME}`)],
];

test.each(SIGNED)('“%s” is told as left out, and is no recipient', (note, end) => {
  const { value, diagnostics } = importWord(officeFile({ end }));
  expect(value?.data.recipients).toEqual([{ archive: 'VT' }]);
  expect(value?.data.signatures).toEqual([{ post: 'GIÁM ĐỐC', name: NAME }]);
  const told = diagnostics.filter(({ code }) => code === 'import/signed-dropped');
  expect(told.map(({ message }) => message.includes(note))).toEqual([true]);
});

test('a body’s name above “KT.” stays above it', () => {
  const posts = ['CÔNG AN TỈNH', 'KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC'].map((text) => centred(text));
  const end = sideBySide([line('Nơi nhận:') + line('- Lưu: VT.'), [...posts, line(''), line(''), LEADER].join('')]);
  const { value } = importWord(officeFile({ end }));
  expect(value?.data.signatures).toEqual([{ post: 'CÔNG AN TỈNH\nKT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC', name: NAME }]);
});
