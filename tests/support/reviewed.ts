/** A draft with what was said of it, as a Word file. */
import { expect } from 'vitest';
import { applyAccepted } from '../../src/change/opinions/accept.ts';
import type { DataEdit, Opinion } from '../../src/change/opinions/opinion.ts';
import { NODE_CODEC } from '../../src/codec-node.ts';
import { type RenderedOpinions, renderOpinions } from '../../src/pipeline/render-opinions.ts';
import { all, readPart, type XmlElement } from '../../tools/measure/xml.ts';
import { draftFrom } from './opinions.ts';
import { TRIAL_IMAGES } from './pull-trial.ts';
import { expectBothTexts } from './tracked.ts';

export function reviewed(yaml: string, opinions: readonly Opinion[]): RenderedOpinions {
  const rendered = renderOpinions(yaml, draftFrom(yaml), opinions, NODE_CODEC, { images: TRIAL_IMAGES, source: yaml });
  if (rendered === undefined) throw new Error('the accepted edits leave no plan');
  return rendered;
}

/** What an office asks for by an exact edit. */
export const askedFor = (id: string, office: string, edit: DataEdit): Opinion => ({
  id,
  office,
  file: 'tệp.docx',
  place: { number: '', sure: 'chắc' },
  draft: '',
  asked: 'Đề nghị sửa.',
  kind: 'sửa câu chữ',
  edit,
});

/** Offices that reword, put in and take out items of a plan here and there. */
export function opinionsOfOffices(yaml: string): Opinion[] {
  const items = itemsIn(draftFrom(yaml).data);
  return ['Sở Tài chính', 'Sở Y tế', 'Công an tỉnh', 'Thanh tra tỉnh'].flatMap((office, index) => {
    const [first, second, third] = [0, 1, 2].map((step) => items[3 * index + step]);
    if (first === undefined || second === undefined || third === undefined) throw new Error('too few items');
    const edits: readonly DataEdit[] = [
      { op: 'set', path: first.path, from: first.text, to: `Phấn đấu: ${first.text}` },
      { op: 'insert', path: second.path, to: `${office} viết thêm việc này.` },
      { op: 'remove', path: third.path, from: third.text },
    ];
    return edits.map((edit, at) => askedFor(`${office} ${at}`, office, edit));
  });
}

type Path = readonly (string | number)[];

/** Texts that stand in a list of items, with their paths. */
export function itemsIn(data: unknown, path: Path = []): { readonly path: Path; readonly text: string }[] {
  if (typeof data === 'string') {
    const isItem = path.at(-2) === 'items' && typeof path.at(-1) === 'number' && !data.includes('[^');
    return isItem ? [{ path, text: data }] : [];
  }
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([key, value]) =>
    itemsIn(value, [...path, Array.isArray(data) ? Number(key) : key]),
  );
}

/** All accepted it is the plan with the accepted opinions in it, all rejected the draft. */
export function expectBothPlans(yaml: string, opinions: readonly Opinion[], bytes: Uint8Array): void {
  const taken = applyAccepted(yaml, opinions).text;
  expectBothTexts(draftFrom(yaml).plan, draftFrom(taken).plan, bytes);
}

const letters = (element: XmlElement): string =>
  [...all(element, 'w:t'), ...all(element, 'w:delText')].flatMap(({ children }) => children).join('');

/** Words that were put in (+) and taken out (-), each with its author and day. */
export function revisionsOf(bytes: Uint8Array): string[] {
  const document = readPart(bytes, 'word/document.xml');
  const marks: Readonly<Record<string, string>> = { 'w:ins': '+', 'w:del': '-' };
  const found: string[] = [];
  const visit = (element: XmlElement): void => {
    const { 'w:author': author = '', 'w:date': date = '' } = element.attributes;
    const sign = marks[element.name];
    const words = letters(element);
    if (sign !== undefined && words !== '') found.push(`${author} ${date.slice(0, 10)} ${sign}${words}`);
    for (const child of element.children) if (typeof child !== 'string') visit(child);
  };
  visit(document);
  return found;
}

/** Authors of revisions, whatever they are of. */
export const authorsIn = (bytes: Uint8Array): Set<string> =>
  new Set(
    ['w:ins', 'w:del', 'w:pPrChange', 'w:rPrChange'].flatMap((name) =>
      all(readPart(bytes, 'word/document.xml'), name).map(({ attributes }) => attributes['w:author'] ?? ''),
    ),
  );

/** Each comment: its author, and the words of the paragraph that it is on. */
export function commentsIn(bytes: Uint8Array): { author: string; text: string; on: string }[] {
  const comments = all(readPart(bytes, 'word/comments.xml'), 'w:comment');
  const paragraphs = all(readPart(bytes, 'word/document.xml'), 'w:p');
  return comments.map((comment) => {
    const id = comment.attributes['w:id'];
    const on = paragraphs.filter((one) =>
      all(one, 'w:commentReference').some(({ attributes }) => attributes['w:id'] === id),
    );
    expect(on).toHaveLength(1);
    return {
      author: comment.attributes['w:author'] ?? '',
      text: all(comment, 'w:p').map(letters).join(' | '),
      on: on.map(letters).join(),
    };
  });
}
