/** XML as programs write it is read quickly, and no otherwise than by the parser that knows all of XML. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { renderPlan } from '../../../src/index.ts';
import { parseForeignXml } from '../../../src/word/xml/parse.ts';
import { readPlainXml } from '../../../src/word/xml/plain-xml.ts';
import type { XmlElement } from '../../../src/word/xml/tree.ts';
import { readParts } from '../../../tools/measure/xml.ts';
import { planOf, planText } from '../../support/plans.ts';
import { expectProperty } from '../../support/property.ts';

/** The same text with a comment behind its root: it is left to the parser of all XML, and says no more. */
const readWhole = (text: string): XmlElement | 'refused' => {
  try {
    return parseForeignXml(`${text}<!-- -->`);
  } catch {
    return 'refused';
  }
};

describe('XML as programs write it', () => {
  test('every part of a document is read quickly, and is the same', () => {
    for (const [path, text] of readParts(renderPlan(planOf(planText('ubnd-phong-chay-2026'))))) {
      if (!/\.(?:xml|rels)$/.test(path)) continue;
      expect(readPlainXml(text), path).toEqual(readWhole(text));
    }
  });

  test('prefixes that are bound within an element are those of it alone', () => {
    const text = '<a xmlns:p="x"><p:b xmlns:p="y" xmlns="z"><c p:d="1"/></p:b><p:b/><c/></a>';
    expect(readPlainXml(text)).toEqual(readWhole(text));
    expect(readPlainXml('<a><b xmlns:p="y"/><p:c/></a>')).toBeUndefined();
  });

  test('what is written otherwise is left to the parser of all XML', () => {
    for (const text of [
      '',
      'a',
      '<a',
      '<a>',
      '<a></b>',
      '<a/><b/>',
      '<a/>b',
      '<a b=c/>',
      "<a b='c'/>",
      '<a b="c" b="d"/>',
      '<a p:b="c"/>',
      '<a xmlns:xml="b"/>',
      '<a xmlns:p=""/>',
      '<a xmlns:p="b" xmlns:q="b" p:c="1" q:c="2"/>',
      '<a>&#10;</a>',
      '<a>&b;</a>',
      '<a>]]></a>',
      '<a>\u0001</a>',
      '<a>\ud800</a>',
      '<a>b\r\n</a>',
      '<a><!-- b --></a>',
      '<a><![CDATA[b]]></a>',
      '<!DOCTYPE a><a/>',
      '<?xml version="1.1"?><a/>',
    ])
      expect(readPlainXml(text), text).toBeUndefined();
  });

  test('whatever is read quickly is what the parser of all XML reads', () => {
    const piece = fc.constantFrom(
      ...['<a>', '</a>', '<a/>', '<p:a>', '</p:a>', '<p:a p:b="1"/>', '<a xmlns:p="x">', '<a xmlns:p="y" p:c="d"/>'],
      ...['<a b="c&amp;d">', '<a b="c" >', '<a\nb="c"/>', '<a b="<"/>', '<a b="\t"/>', '< a/>', '</a >', '<a b="/>"/>'],
      ...['<a xmlns="x">', '<a Requires="p" xmlns:p="x"/>', '<a __proto__="1" __proto__="2"/>'],
      ...['b', ' ', '\n', '&lt;', '&', '>', ']]', '"', 'đ', '😀', '<', '\r'],
    );
    const texts = fc.array(piece, { maxLength: 8 }).map((pieces) => `<a xmlns:p="z">${pieces.join('')}</a>`);
    expectProperty(
      fc.property(texts, (text) => {
        const plain = readPlainXml(text);
        if (plain !== undefined) expect(plain).toEqual(readWhole(text));
      }),
    );
  });
});
