/** Relations of parts. */
import { describe, expect, test, vi } from 'vitest';
import { importWord } from '../../../src/index.ts';
import { relationsOf } from '../../../src/word/package/relations.ts';
import { documentOf, smallPlan } from '../../support/plans.ts';

describe('relations', () => {
  const relation = (id: string, target: string, mode = ''): string =>
    `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="${target}"${mode}/>`;
  const parts = new Map([
    [
      'word/_rels/document.xml.rels',
      Buffer.from(
        `<Relationships>${relation('a', 'media/a.png')}${relation('b', '../customXml/item1.xml')}${relation('c', '/word/Notes.xml')}${relation('d', 'https://a.vn/x?y#z', ' TargetMode="External"')}${relation('e', '../../../a%20b.xml')}</Relationships>`,
      ),
    ],
    ['word/notes.xml', Buffer.from('')],
  ]);

  test('lead from a part to others, never out of the package', () => {
    expect(Object.fromEntries(relationsOf(parts, 'word/document.xml'))).toEqual({
      a: { type: 'image', target: 'word/media/a.png', external: false },
      b: { type: 'image', target: 'customXml/item1.xml', external: false },
      c: { type: 'image', target: 'word/notes.xml', external: false },
      d: { type: 'image', target: 'https://a.vn/x?y#z', external: true },
      e: { type: 'image', target: 'a%20b.xml', external: false },
    });
  });

  test('of a part that has none are none', () => {
    expect(relationsOf(parts, 'word/notes.xml').size).toBe(0);
  });
});

test('what binds the parts of a file is read once while it is imported', () => {
  const bytes = documentOf(smallPlan());
  const reads = vi.spyOn(TextDecoder.prototype, 'decode');
  const { value } = importWord(bytes);
  const texts = reads.mock.results.map(({ value: text }) => String(text));
  reads.mockRestore();
  expect(value?.data.title).toContain('công tác thử nghiệm');
  expect(texts.filter((text) => text.includes('</Types>'))).toHaveLength(1);
  expect(texts.filter((text) => text.includes('/officeDocument"') && text.includes('</Relationships>'))).toHaveLength(
    1,
  );
});
