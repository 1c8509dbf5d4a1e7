import { type Document, Packer } from 'docx';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkPlan, type Plan } from '../../../src/index.ts';
import { planParts } from '../../../src/pipeline/render.ts';
import { docxDocument } from '../../../src/word/layout/docx-document.ts';
import { wordDocument } from '../../../src/word/write/document.ts';
import { IMAGES } from '../../support/pictures.ts';
import { PLAN_IMAGES, planNames, planOf, planText, smallPlan } from '../../support/plans.ts';
import { expectProperty } from '../../support/property.ts';
import { wholePlans } from '../../support/whole-plans.ts';

type Parts = ReadonlyMap<string, string | Uint8Array>;

/** Of these `docx` takes times and names from elsewhere, or has no word for what is asked. */
const NOT_OF_DOCX = ['docProps/core.xml', 'word/comments.xml', 'word/_rels/comments.xml.rels'];

const comparable = (parts: Parts): Record<string, string | Uint8Array> =>
  Object.fromEntries(
    [...parts]
      .filter(([path]) => !NOT_OF_DOCX.includes(path))
      .map(([path, content]) => [
        path,
        typeof content === 'string' ? content.replace('<w:mirrorMargins/>', '') : content,
      ]),
  );

function docxParts(document: Document): Parts {
  const { compiler } = Packer as unknown as { readonly compiler: { compile(of: Document): Parts } };
  return compiler.compile(document);
}

/** What is laid out is what is written. */
function expectSameParts(plan: Plan): void {
  const ours = comparable(planParts(plan));
  const theirs = comparable(docxParts(docxDocument(wordDocument(plan))));
  expect(Object.keys(ours).sort()).toEqual(Object.keys(theirs).sort());
  for (const [path, content] of Object.entries(ours)) expect(content, path).toEqual(theirs[path]);
}

describe('a document as docx has it is written by docx byte for byte as by us', () => {
  test.each(planNames())('%s', (name) => {
    expectSameParts(planOf(planText(name), PLAN_IMAGES));
  });

  test('signs that XML does not bear as they are', () => {
    const title = 'title: \'Thử "nghiệm" & <đo>\'';
    const sections = 'sections:\n  - heading: A & B\n    items:\n      - \'Việc <một> & "hai".\'';
    expectSameParts(planOf(smallPlan(`${title}\n${sections}`)));
  });

  test('whatever a plan says', () => {
    expectProperty(
      fc.property(wholePlans, (yaml) => {
        const { value } = checkPlan(yaml, { images: IMAGES });
        if (value !== undefined) expectSameParts(value);
      }),
    );
  });
});
