/** Whatever lines a document is made of: what an import writes can be built, or is told as an error. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkPlan, importWord } from '../../src/index.ts';
import { bodyOf, documents, worded } from '../support/any-lines.ts';
import { wordFile } from '../support/office-file.ts';
import { expectProperty } from '../support/property.ts';

const errorsIn = (diagnostics: readonly { readonly severity: string; readonly code: string }[]): string[] =>
  diagnostics.filter(({ severity }) => severity === 'error').map(({ code }) => code);

test('an import says what a build says', () => {
  expectProperty(
    fc.property(documents, (random) => {
      const { value, diagnostics } = importWord(wordFile(bodyOf(worded(random).lines)));
      if (value === undefined) throw new Error(diagnostics[0]?.code);
      expect(errorsIn(diagnostics)).toEqual(errorsIn(checkPlan(value.yaml).diagnostics));
    }),
    150,
  );
});

test('hardly anything is refused by a build', () => {
  expectProperty(
    fc.property(documents, (random) => {
      const { value } = importWord(wordFile(bodyOf(worded(random).lines)));
      expect(errorsIn(checkPlan(value?.yaml ?? '').diagnostics)).toEqual([]);
    }),
    150,
  );
});

test('a file that holds nothing but a picture that is only linked is built with dots in its place', () => {
  const picture =
    '<w:p><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><wp:extent cx="900000" cy="900000"/><wp:docPr id="1" name="Hinh"/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill><a:blip xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:link="rId9"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>';
  const { value } = importWord(wordFile(picture));
  expect(value?.yaml).toContain('text: …');
  expect(errorsIn(checkPlan(value?.yaml ?? '').diagnostics)).toEqual([]);
});
