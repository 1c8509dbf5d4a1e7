/** What a text of the data is, by its place. */
import type { PlanPath } from '../../diagnostics/diagnostic.ts';
import type { TextRole } from '../model/plan-text.ts';

/** What a key's texts are. */
const ROLES: Readonly<Record<string, TextRole>> = {
  vars: 'variable',
  issuer: 'issuer',
  place: 'place',
  title: 'title',
  attachedTo: 'issuer',
  marks: 'issuer',
  references: 'reference',
  bases: 'basis',
  opening: 'opening',
  sections: 'text',
  appendices: 'text',
  recipients: 'recipient',
  signatures: 'signature',
  contact: 'contact',
};

/** Keys inside a part whose texts are something else than the part's. */
const INNER_ROLES: Readonly<Record<string, TextRole>> = {
  heading: 'heading',
  part: 'heading',
  chapter: 'heading',
  footnotes: 'footnote',
  rows: 'cell',
  columns: 'cell',
  image: 'cell',
  assign: 'assignment',
  lead: 'body',
  support: 'body',
  who: 'body',
  wording: 'wording',
  deadline: 'deadline',
  output: 'output',
  person: 'data',
  authority: 'data',
  targets: 'data',
  basis: 'reference',
  archive: 'archive',
};

/** The role of the text at a place. */
export function roleAt(path: PlanPath): TextRole {
  const [part = '', ...steps] = path;
  const inner = steps.findLast((step) => Object.hasOwn(INNER_ROLES, step));
  return INNER_ROLES[inner ?? ''] ?? ROLES[part] ?? 'text';
}

/** Texts whose line feeds are lines of one sentence; elsewhere they are paragraphs. */
const LINES: ReadonlySet<TextRole> = new Set(['issuer', 'signature', 'variable']);

/** Titles of a plan and of its appendices are one sentence over several lines. */
export const isOneSentence = (role: TextRole, path: PlanPath): boolean => LINES.has(role) || path.at(-1) === 'title';
