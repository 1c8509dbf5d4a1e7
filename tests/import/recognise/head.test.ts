/** Letterhead, title and date of files from anybody. */
import { describe, expect, test } from 'vitest';
import { importText } from '../../../src/pipeline/import.ts';
import { factsOf, foreignWith, importedForeign } from '../../support/foreign.ts';
import * as read from '../../support/plan-facts.ts';
import { SCAN } from '../../support/scan.ts';

test.each(foreignWith('title'))('%s has its letterhead and title', (name) => {
  const facts = factsOf(name);
  const imported = importedForeign(name);
  expect(read.issuersOf(imported.data)).toMatchObject(facts.issuers ?? []);
  expect(imported.data.number ?? null).toBe(facts.number);
  expect(imported.data.place).toBe(facts.place);
  expect(read.dateOf(imported.data)).toBe(facts.date);
  expect(read.isDraft(imported.data)).toBe(facts.draft);
  expect(imported.data.draftNumber).toBe(facts.draftNumber);
  expect(read.titleOf(imported.data)).toBe(facts.title);
  expect((imported.data.bases ?? []).length).toBe(facts.bases);
});

describe('a text with the marks of a scan', () => {
  const { data } = importText(SCAN).value;

  test('has its letterhead, title and date', () => {
    expect(data).toMatchObject({ year: 2026, number: 45, place: 'Lam Giang', date: '2026-05-08' });
    expect(data.issuer).toMatchObject({ name: 'SỞ Y TẾ TỈNH LAM GIANG', code: 'SYT' });
    expect(data.title).toBe('Phòng, chống sốt xuất huyết năm 2026');
  });
});

test('a letterhead with bars between its columns has its issuer without them', () => {
  const { data } = importText(
    'UBND XÃ AN BÌNH | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 12/KH-UBND | Độc lập - Tự do - Hạnh phúc\n\nAn Bình, ngày 05 tháng 02 năm 2026\n\nKẾ HOẠCH\nCải cách hành chính năm 2026\n\nI. MỤC ĐÍCH\n1. Rà soát.\n',
  ).value;
  expect([data.issuer, data.number]).toEqual([{ name: 'UBND XÃ AN BÌNH', code: 'UBND' }, 12]);
});
