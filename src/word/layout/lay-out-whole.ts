/** The pages of a whole document, worked out with `docx/layout`. */
import { type DocumentLayout, layoutDocument } from 'docx/layout';
import type { WordDocument } from '../elements/elements.ts';
import { docxDocument } from './docx-document.ts';

export type LayOut = (document: WordDocument) => DocumentLayout;

/** The pages of a document. */
export const layOutWhole: LayOut = (document) => layoutDocument(docxDocument(document), { guess: true });
