/** XML parsed and written again. */
import { describe, expect, test } from 'vitest';
import { renderPlan } from '../../../src/index.ts';
import { parseXml } from '../../../src/word/xml/parse.ts';
import { documentText } from '../../../src/word/xml/serialise.ts';
import { readParts } from '../../../tools/measure/xml.ts';
import { planOf, planText } from '../../support/plans.ts';

describe('parsed and written again', () => {
  test('every part of a document is the same', () => {
    for (const [path, text] of readParts(renderPlan(planOf(planText('ubnd-phong-chay-2026'))))) {
      if (!path.endsWith('.xml')) continue;
      const written = documentText(parseXml(text));
      expect(written.replace(/<\?.*?\?>/, ''), path).toBe(text.replace(/<\?.*?\?>\s*/, ''));
    }
  });

  test('signs, blanks and line feeds are kept in texts and in values', () => {
    const xml = '<a:b xmlns:a="x" v="&lt;&quot;&amp;&#10;&#9;">  &amp;&lt;&gt;"\n<c/> d &#13;<![CDATA[<e>]]></a:b>';
    const once = documentText(parseXml(xml));
    expect(documentText(parseXml(once))).toBe(once);
    expect(parseXml(xml).attributes['v']).toBe('<"&\n\t');
    expect(parseXml(xml).children).toEqual(['  &<>"\n', { name: 'c', attributes: {}, children: [] }, ' d \r<e>']);
  });

  test('what is not well-formed is refused', () => {
    for (const xml of ['<a>', '<a></b>', '', '<a b=c/>', '<!DOCTYPE a [<!ENTITY e "x">]><a>&e;</a>']) {
      expect(() => parseXml(xml), xml).toThrow();
    }
  });
});
