/** Variables, dates and citations that are filled in. */
import { describe, expect, test } from 'vitest';
import { codesOf } from '../../support/plans.ts';
import { body, withText } from '../../support/sections.ts';

describe('templates', () => {
  test('the year and the years beside it', () => {
    expect(body(withText('{{lastYear}}, {{year}}, {{nextYear}}'))[0]).toBe('2025, 2026, 2027');
  });

  test('a filled-in value is literal: its stars are stars', () => {
    expect(body(`${withText('a {{x}} b')}vars: { x: "*1* & <2>" }\n`)[0]).toBe('a *1* & <2> b');
  });

  test('braces after a backslash are printed', () => {
    expect(body(withText('a \\{{year}} b'))[0]).toBe('a {{year}} b');
  });

  test('dates are written as the decree writes them', () => {
    expect(body(withText('{{date "2026-02-05"}}, {{date "2026-03-15"}}'))[0]).toBe(
      'ngày 05 tháng 02 năm 2026, ngày 15 tháng 3 năm 2026',
    );
  });

  test('the first citation is in full, the next one short', () => {
    const references =
      'references:\n  kl: { type: Kết luận, ref: 13-KL/TW, date: 2021-08-16, issuer: Bộ Chính trị, subject: tiếp tục thực hiện Chỉ thị số 48-CT/TW }\n';
    expect(body(`${withText('Theo {{cite "kl"}}; {{cite "kl"}}')}${references}`)[0]).toBe(
      'Theo Kết luận số 13-KL/TW ngày 16/8/2021 của Bộ Chính trị về tiếp tục thực hiện Chỉ thị số 48-CT/TW; Kết luận số 13-KL/TW',
    );
  });

  test.each([
    ['{{yaer}}', 'text/misspelt-name'],
    ['{{khac}}', 'text/unknown-name'],
    ['{{khac "a"}}', 'text/unknown-helper'],
    ['{{log "a"}}', 'text/unknown-helper'],
    ['{{> a}}', 'text/unknown-helper'],
    ['{{cite "khac"}}', 'text/unknown-reference'],
    ['{{cite khac}}', 'text/unquoted-argument'],
    ['{{date "2026-02-30"}}', 'text/bad-helper-date'],
    ['{{assign "khac"}}', 'text/unknown-assignment'],
    ['{{year', 'text/single-brace'],
    ['{{khongCo', 'text/bad-template'],
    ['{{constructor}}', 'text/unknown-name'],
    ['{{lookup this "constructor"}}', 'text/unknown-helper'],
  ])('%s is an error', (text, code) => {
    expect(codesOf(withText(`a ${text}`))[0]).toBe(`12 ${code}`);
  });
});
