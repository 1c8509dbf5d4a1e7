/** The seal that a built file carries: what it tells, what it does not, and who keeps it. */

import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { NODE_CODEC } from '../../../src/codec-node.ts';
import { renderPlan } from '../../../src/index.ts';
import { contentHash, paragraphHash, sourceHash } from '../../../src/word/fingerprint/hashes.ts';
import { paragraphTexts, printedParagraphs, readFingerprint } from '../../../src/word/fingerprint/read-fingerprint.ts';
import { isUntouched } from '../../../src/word/fingerprint/untouched.ts';
import { openPackage } from '../../../src/word/package/open-package.ts';
import type { Parts } from '../../../src/word/package/problem.ts';
import { parseXml } from '../../../src/word/xml/parse.ts';
import { planNames, planOf, planText, smallPlan } from '../../support/plans.ts';
import { expectProperty } from '../../support/property.ts';
import { documentXml, repacked } from '../../support/zips.ts';

const sealed = (text: string): Uint8Array => renderPlan(planOf(text), { source: text });

function partsOf(bytes: Uint8Array): Parts {
  const opened = openPackage(bytes, NODE_CODEC);
  if ('problem' in opened) throw new Error(opened.problem.code);
  return opened.parts;
}

const PLAN = smallPlan();
const FILE = sealed(PLAN);

describe('a sealed file', () => {
  test.each(planNames())('%s: paragraphs are counted as a reader of the file counts them', (name) => {
    const parts = partsOf(sealed(planText(name)));
    const found = readFingerprint(parts)?.paragraphs;
    expect(found?.length).toBeGreaterThan(20);
    expect(found).toEqual(printedParagraphs(parts, NODE_CODEC));
    expect(isUntouched(parts, NODE_CODEC)).toBe(true);
  });

  test('counts any letters alike, written and read', () => {
    expectProperty(
      fc.property(fc.string({ unit: fc.constantFrom(...'aậ&<>"\'\u00a0\u2011ă;#x') }), (letters) => {
        const text = smallPlan(
          `sections:\n  - heading: YÊU CẦU\n    items:\n      - ${JSON.stringify(`Việc ${letters} xong`)}`,
        );
        const parts = partsOf(sealed(text));
        expect(readFingerprint(parts)?.paragraphs).toEqual(printedParagraphs(parts, NODE_CODEC));
      }),
      40,
    );
  });

  test('is the same bytes each time, and without a source no seal', () => {
    expect(Buffer.from(sealed(PLAN)).equals(Buffer.from(FILE))).toBe(true);
    expect(readFingerprint(partsOf(renderPlan(planOf(PLAN))))).toBeUndefined();
  });

  test('knows its source in spite of line ends, and no other', () => {
    expect(readFingerprint(partsOf(FILE))?.source).toBe(
      sourceHash(`\ufeff${PLAN.replaceAll('\n', '\r\n')}`, NODE_CODEC),
    );
    expect(readFingerprint(partsOf(FILE))?.source).not.toBe(sourceHash(`${PLAN}# ghi chú\n`, NODE_CODEC));
  });

  test('holds no word of the source that is not printed', () => {
    const bytes = sealed(`# Điều không ai được biết\n${PLAN}`);
    for (const content of Object.values(unzipSync(bytes))) {
      expect(Buffer.from(content).toString('utf8')).not.toContain('không ai được biết');
    }
  });

  test('is touched by a change in any part, by a part more, a part less', () => {
    const untouched = (change: (name: string, text: string) => string): boolean =>
      isUntouched(partsOf(repacked(FILE, change)), NODE_CODEC);
    expect(untouched((_, text) => text)).toBe(true);
    for (const changed of partsOf(FILE).keys()) {
      if (/^(?:\[Content|_rels)/.test(changed)) continue;
      expect([changed, untouched((name, text) => (name === changed ? text.replace(/\/?>$/, ' $&') : text))]).toEqual([
        changed,
        false,
      ]);
    }
    const parts = new Map(partsOf(FILE));
    expect(isUntouched(new Map([...parts, ['word/media/a.png', new Uint8Array(3)]]), NODE_CODEC)).toBe(false);
    expect(isUntouched(new Map([...parts].filter(([name]) => name !== 'word/styles.xml')), NODE_CODEC)).toBe(false);
  });

  test('is told by what was changed: the paragraph, and no other', () => {
    const changed = partsOf(
      repacked(FILE, (name, text) =>
        name === 'word/document.xml' ? text.replace('Làm đúng việc', 'Làm đúng mọi việc') : text,
      ),
    );
    const before = readFingerprint(changed)?.paragraphs ?? [];
    const now = printedParagraphs(changed, NODE_CODEC);
    expect(now).toHaveLength(before.length);
    expect(now.filter((hash) => !before.includes(hash))).toEqual([paragraphHash('Làm đúng mọi việc.', NODE_CODEC)]);
  });
});

describe('the seal of a file that another program saved', () => {
  const resealed = (rewrite: (seal: string) => string): Parts =>
    new Map(
      [...partsOf(FILE)].flatMap(([name, content]): [string, string | Uint8Array][] => {
        if (name !== 'customXml/item1.xml') return [[name, content]];
        return [['customXml/item3.xml', Buffer.from(rewrite(Buffer.from(content).toString('utf8')))]];
      }),
    );

  test.each([
    ['under another number', (seal: string) => seal],
    ['with a prefix', (seal: string) => seal.replace('<seal xmlns=', '<ns0:seal xmlns:ns0=')],
    ['with line feeds', (seal: string) => seal.replaceAll('?>', '?>\n').replace('/>', '></seal>')],
  ])('is read %s, and the file is no longer untouched', (_, rewrite) => {
    const parts = resealed(rewrite);
    expect(readFingerprint(parts)).toEqual(readFingerprint(partsOf(FILE)));
    expect(isUntouched(parts, NODE_CODEC)).toBe(false);
  });

  test('other custom parts are no seals', () => {
    expect(readFingerprint(resealed(() => '<seal xmlns="urn:khac" source="a"/>'))).toBeUndefined();
    expect(readFingerprint(resealed(() => 'không phải XML'))).toBeUndefined();
  });
});

describe('paragraphs', () => {
  test('are read as they print, with every change accepted', () => {
    const box =
      '<mc:AlternateContent><mc:Choice><w:txbxContent><w:p><w:r><w:t>trong khung</w:t></w:r></w:p></w:txbxContent></mc:Choice><mc:Fallback><w:p><w:r><w:t>trong khung</w:t></w:r></w:p></mc:Fallback></mc:AlternateContent>';
    const body =
      '<w:p><w:pPr><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr><w:r><w:t>Một</w:t><w:tab/><w:t>hai</w:t><w:br/><w:t>ba</w:t><w:noBreakHyphen/></w:r></w:p>' +
      '<w:p><w:ins><w:r><w:t>thêm</w:t></w:r></w:ins><w:del><w:r><w:delText>bớt</w:delText></w:r></w:del><w:moveFrom><w:r><w:t>đi</w:t></w:r></w:moveFrom></w:p>' +
      `<w:tbl><w:tr><w:tc><w:p><w:r>${box}<w:t>ô</w:t></w:r></w:p></w:tc></w:tr></w:tbl>`;
    expect(paragraphTexts(parseXml(documentXml(body)))).toEqual(['Một\thai\nba-', 'thêm', 'ô', 'trong khung']);
  });

  test('have one hash in composed and decomposed letters, with any white space', () => {
    expect(paragraphHash('Ủy  ban\u00a0nhân\ndân '.normalize('NFD'), NODE_CODEC)).toBe(
      paragraphHash('Ủy ban nhân dân', NODE_CODEC),
    );
    expect(paragraphHash('Ủy ban nhân dân', NODE_CODEC)).toMatch(/^[0-9a-f]{10}$/);
    expect(paragraphHash('Ủy ban', NODE_CODEC)).not.toBe(paragraphHash('Uỷ ban', NODE_CODEC));
  });

  test('the hash of parts tells where one part ends', () => {
    expect(contentHash(new Map([['a', 'bc']]), NODE_CODEC)).not.toBe(contentHash(new Map([['ab', 'c']]), NODE_CODEC));
    expect(
      contentHash(
        new Map([
          ['b', '1'],
          ['a', '2'],
        ]),
        NODE_CODEC,
      ),
    ).toBe(
      contentHash(
        new Map([
          ['a', '2'],
          ['b', '1'],
        ]),
        NODE_CODEC,
      ),
    );
  });
});
