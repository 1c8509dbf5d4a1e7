/** Footnotes, the end mark, the line “Kèm theo”. */
import { describe, expect, test } from 'vitest';
import { codesOf, documentOf, planOf, smallPlan } from '../../support/plans.ts';
import { body, section } from '../../support/sections.ts';
import { footnotesOf, textsOf } from '../../support/word.ts';

describe('footnotes', () => {
  test('are numbered in the order of their marks, a second mark repeats the number', () => {
    const yaml = section(
      '    items:\n      - text: Một[^b], hai[^a], lại[^b].\n        footnotes: { a: Chú *A*., b: Chú B. }\n      - Hết.',
    );
    const bytes = documentOf(yaml);
    expect(footnotesOf(bytes)).toEqual(['Chú B.', 'Chú A.']);
    expect(planOf(yaml).footnotes.map(({ number }) => number)).toEqual([1, 2]);
  });

  test('may stand in bases, opening and cells', () => {
    const yaml = smallPlan(
      'opening:\n  - { text: "Lời[^1]:", footnotes: { "1": Chú một. } }\nsections:\n  - heading: YÊU CẦU\n    table:\n      columns: [{ title: Cột }]\n      rows: [[{ text: "Ô[^1]", footnotes: { "1": Chú hai. } }]]',
    );
    expect(footnotesOf(documentOf(yaml))).toEqual(['Chú một.', 'Chú hai.']);
  });

  test('a mark in a plain text is told where notes go', () => {
    expect(codesOf(smallPlan('bases: ["Căn cứ[^1]"]'))).toEqual(['21 text/footnote-in-plain-text']);
  });

  test('cannot stand in a title', () => {
    expect(codesOf(smallPlan('title: Thử[^1]'))).toEqual(['9 text/footnote-not-here']);
  });
});

describe('the end mark', () => {
  test('replaces the full stop', () => {
    expect(body(section('    text: Làm.'))).toEqual(['Làm./.']);
  });

  test('that somebody typed is printed once, with a warning', () => {
    const yaml = section('    text: Làm xong./.');
    expect(body(yaml)).toEqual(['Làm xong./.']);
    expect(codesOf(yaml)).toEqual(['12 text/typed-end-mark']);
  });

  test('follows an ellipsis and a parenthesis', () => {
    expect(body(section('    text: Làm (v.v...)'))).toEqual(['Làm (v.v...)./.']);
    expect(body(section('    text: Làm;'))).toEqual(['Làm./.']);
    expect(body(section('    text: "Làm.[^1]"\n    footnotes: { "1": Chú. }'))).toEqual(['Làm./.']);
    expect(body(section('    text: Làm...'))).toEqual(['Làm..../.']);
  });

  test('is not added to an excerpt', () => {
    expect(body(`${section('    text: Làm dở')}excerpt: true\n`)).toEqual(['Làm dở']);
  });
});

describe('the line “Kèm theo”', () => {
  test('takes the letters of the issuer’s name as they are', () => {
    const issuer = String.raw`issuer: { name: A, code: A, inText: 'Ban \{\{x \*y\* \[^1]' }`;
    const yaml = smallPlan(`${issuer}
appendices:
  - title: BẢNG
    text: Việc.`);
    expect(textsOf(documentOf(yaml), 'KemTheo')).toEqual([expect.stringContaining('của Ban {{x *y* [^1])')]);
  });
});
