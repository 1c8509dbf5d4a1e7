/** A part of a package as a tree of elements, and what is refused. */
import { describe, expect, test } from 'vitest';
import { partTree } from '../../../src/word/package/part-tree.ts';
import { elementText } from '../../../src/word/xml/serialise.ts';
import { documentXml, WORD } from '../../support/zips.ts';

describe('a part as a tree', () => {
  const treeOf = (part: string | Uint8Array): ReturnType<typeof partTree> =>
    partTree(new Map([['word/document.xml', Buffer.from(part as string)]]), 'word/document.xml');
  const codeOf = (part: string | Uint8Array): string => {
    const read = treeOf(part);
    return 'problem' in read ? read.problem.code : elementText(read.root);
  };
  const depth = (levels: number): string => documentXml(`${'<w:p>'.repeat(levels)}${'</w:p>'.repeat(levels)}`);

  test.each([
    ['package/doctype', '<!DOCTYPE w:p [<!ENTITY a SYSTEM "file:///etc/passwd">]><w:p>&a;</w:p>'],
    [
      'package/doctype',
      `<!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol2 "${'&lol;'.repeat(10)}">]><lolz>&lol2;</lolz>`,
    ],
    ['package/malformed', '<w:p>&nbsp;</w:p>'],
    ['package/malformed', '<w:document/>'],
    ['package/malformed', ''],
    ['package/malformed', documentXml('<w:p>')],
    ['package/too-deep', depth(255)],
    ['package/too-many-elements', documentXml('<w:p/>'.repeat(1_500_000))],
    [
      'package/too-many-elements',
      documentXml(`<w:p ${Array.from({ length: 2000 }, (_, index) => `a${index}=""`).join(' ')}/>`),
    ],
    ['package/bad-letters', Buffer.from(documentXml('Kế hoạch'), 'latin1')],
    ['package/too-big', Buffer.alloc(16 * 2 ** 20 + 1, ' ')],
  ])('is refused: %s', (code, part) => {
    expect(codeOf(part)).toBe(code);
  });

  test('a part that is not there is told', () => {
    expect(partTree(new Map(), 'word/a.xml')).toEqual({
      problem: { code: 'package/missing-part', args: { part: 'word/a.xml' } },
    });
  });

  test('may be as deep as nested tables are', () => {
    expect(codeOf(depth(200))).toContain('<w:p>');
  });

  const PLAIN = documentXml('<w:p><w:t>Kế hoạch</w:t></w:p>');

  test('reads UTF-8 and UTF-16 with a byte order mark alike', () => {
    const wide = Buffer.from(`\ufeff${PLAIN}`, 'utf16le');
    expect(codeOf(PLAIN)).toBe(PLAIN);
    expect([codeOf(`\ufeff${PLAIN}`), codeOf(wide), codeOf(Buffer.from(wide).swap16())]).toEqual([PLAIN, PLAIN, PLAIN]);
  });

  test.each([
    ['another prefix', `<x:document xmlns:x="${WORD}"><x:body><x:p><x:t>Kế hoạch</x:t></x:p></x:body></x:document>`],
    ['a default namespace', `<document xmlns="${WORD}"><body><p><t>Kế hoạch</t></p></body></document>`],
    ['the strict kind', PLAIN.replace(WORD, 'http://purl.oclc.org/ooxml/wordprocessingml/main')],
    [
      'prefixes that change on the way',
      `<a:document xmlns:a="${WORD}"><b:body xmlns:b="${WORD}"><a:p><b:t>Kế hoạch</b:t></a:p></b:body></a:document>`,
    ],
  ])('has the usual prefixes in spite of %s', (_, text) => {
    expect(codeOf(text)).toBe(PLAIN);
  });

  test('attributes and lists of prefixes have the usual ones too', () => {
    const text =
      `<x:p xmlns:x="${WORD}" xmlns:y="http://schemas.openxmlformats.org/markup-compatibility/2006" ` +
      'xmlns:q="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" x:rsidR="00A1" y:Ignorable="q z">' +
      '<y:Choice Requires="q"><q:wsp/></y:Choice></x:p>';
    expect(codeOf(text)).toMatch(
      /^<w:p .*w:rsidR="00A1" mc:Ignorable="wps"><mc:Choice Requires="wps"><wps:wsp\/><\/mc:Choice><\/w:p>$/,
    );
  });

  test('a foreign namespace never passes for one of Word’s', () => {
    const text = `<x:p xmlns:x="${WORD}" xmlns:w="urn:khac"><w:t/><x:t/></x:p>`;
    expect(codeOf(text)).toMatch(/^<w:p .*><ns1:t\/><w:t\/><\/w:p>$/);
  });
});
