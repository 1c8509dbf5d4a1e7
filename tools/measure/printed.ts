/** A rendered document as what its reader sees: a line a paragraph, with its number and looks, then the notes. */
import { NODE_CODEC } from '../../src/codec-node.ts';
import type { ManuscriptBlock, Run } from '../../src/import/manuscript/manuscript.ts';
import { readManuscript } from '../../src/pipeline/read-manuscript.ts';

function pieceText(run: Run): string {
  if (run.kind === 'note') return `[^${run.note}]`;
  const { text, bold, italic, raised } = run;
  const marks = `${bold ? 'b' : ''}${italic ? 'i' : ''}${raised ? '^' : ''}`;
  return marks === '' ? text : `<${marks}>${text}</>`;
}

function linesOf(block: ManuscriptBlock): string[] {
  if (block.kind === 'table')
    return block.rows.flatMap((row) => row.flatMap(({ blocks }) => ['|', ...blocks.flatMap(linesOf)]));
  const label = block.label === undefined ? '' : `{${block.label.text}} `;
  return [`${block.style ?? ''}: ${label}${block.runs.map(pieceText).join('')}`];
}

/** What a document shows, a line for each paragraph and cell. */
export function printedLines(bytes: Uint8Array): string[] {
  const read = readManuscript(bytes, NODE_CODEC);
  if ('problem' in read) throw new Error(read.problem.code);
  const { sections, notes } = read.manuscript;
  const body = sections.flatMap(({ blocks, page }) => [
    `section ${page?.landscape === true ? 'lying' : 'standing'}`,
    ...blocks.flatMap(linesOf),
  ]);
  return [
    ...body,
    ...[...notes].flatMap(([id, paragraphs]) => paragraphs.flatMap((note) => [`note ${id}`, ...linesOf(note)])),
  ];
}
