/** LibreOffice and poppler, where they are installed: files of Word or Excel to pages, pages to text. */
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

async function answers(command: string, args: readonly string[]): Promise<boolean> {
  return run(command, [...args]).then(
    () => true,
    () => false,
  );
}

/** Which of the programs that pages need is missing; empty where none is. */
export async function missingPrograms(): Promise<string[]> {
  const found = await Promise.all([
    answers('soffice', ['--version']),
    answers('pdftotext', ['-v']),
    run('fc-match', ['Times New Roman']).then(
      ({ stdout }) => /Liberation Serif|Times New Roman/.test(stdout),
      () => false,
    ),
  ]);
  return ['LibreOffice', 'poppler-utils', 'fonts-liberation2'].filter((_, index) => found[index] !== true);
}

/** The same of the programs that sheets need: a LibreOffice without Calc opens no workbook. */
export async function missingForSheets(): Promise<string[]> {
  const hasCalc = await answers('localc', ['--version']);
  return [...(await missingPrograms()), ...(hasCalc ? [] : ['LibreOffice Calc'])];
}

/** Converts files of Word or Excel to PDF in one start of LibreOffice; the PDFs lie in `folder`. */
export async function toPdf(files: readonly string[], folder: string): Promise<string[]> {
  const profile = await mkdtemp(join(tmpdir(), 'kehoach-office-'));
  try {
    await run(
      'soffice',
      ['--headless', `-env:UserInstallation=file://${profile}`, '--convert-to', 'pdf', '--outdir', folder, ...files],
      {
        timeout: 240_000,
      },
    );
  } finally {
    await rm(profile, { recursive: true, force: true });
  }
  return files.map((file) => join(folder, `${basename(file, extname(file))}.pdf`));
}

/** A word on a page and where it stands, in points from the top left corner. */
export interface PlacedWord {
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface PageWords {
  readonly width: number;
  readonly height: number;
  readonly words: readonly PlacedWord[];
}

const WORD = /<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)<\/word>/g;
const PAGE = /<page width="([\d.]+)" height="([\d.]+)">([\s\S]*?)<\/page>/g;
const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
};
const plainLetters = (text: string): string => text.replace(/&\w+;/g, (entity) => ENTITIES[entity] ?? entity);

/** The words of a PDF, page by page, in reading order. */
export async function pdfWords(pdf: string): Promise<PageWords[]> {
  const { stdout } = await run('pdftotext', ['-bbox', '-enc', 'UTF-8', pdf, '-'], { maxBuffer: 1 << 28 });
  return [...stdout.matchAll(PAGE)].map(([, width, height, body = '']) => ({
    width: Number(width),
    height: Number(height),
    words: [...body.matchAll(WORD)].map(([, left, top, right, bottom, text = '']) => ({
      text: plainLetters(text),
      left: Number(left),
      top: Number(top),
      right: Number(right),
      bottom: Number(bottom),
    })),
  }));
}

/** The text of a PDF without the page numbers in its top margins. */
export async function pdfText(pdf: string): Promise<string> {
  const { stdout } = await run('pdftotext', ['-enc', 'UTF-8', pdf, '-'], { maxBuffer: 1 << 28 });
  return stdout
    .split('\f')
    .map((page) => page.replace(/^\s*\d+\s*\n/, ''))
    .join('\n');
}

/** A horizontal line drawn on a page, in points from the top left corner. */
export interface DrawnLine {
  readonly left: number;
  readonly right: number;
  readonly top: number;
}

const RESOLUTION = 288;
const PT_PER_PIXEL = 72 / RESOLUTION;
const DARK = 140;
/** Shorter dark runs are strokes of letters. */
const SHORTEST_PT = 20;

/** The dark runs of a row of pixels that are long enough to be lines. */
function darkRuns(pixels: Uint8Array, start: number, width: number): [number, number][] {
  const runs: [number, number][] = [];
  let from = -1;
  for (let x = 0; x <= width; x++) {
    const dark = x < width && (pixels[start + x] ?? 255) < DARK;
    if (dark && from < 0) from = x;
    if (!dark && from >= 0) {
      if ((x - from) * PT_PER_PIXEL >= SHORTEST_PT) runs.push([from, x]);
      from = -1;
    }
  }
  return runs;
}

/** The horizontal lines of a page, from its picture. */
export async function drawnLines(pdf: string, page: number): Promise<DrawnLine[]> {
  const args = ['-gray', '-r', String(RESOLUTION), '-f', String(page), '-l', String(page), pdf];
  const { stdout } = await run('pdftoppm', args, { encoding: 'buffer', maxBuffer: 1 << 28 });
  const [header = '', width = 0, height = 0] = pgmHeader(stdout);
  const lines: DrawnLine[] = [];
  for (let y = 0; y < height; y++) {
    for (const [from, to] of darkRuns(stdout, header.length + y * width, width)) {
      const line = { left: from * PT_PER_PIXEL, right: to * PT_PER_PIXEL, top: y * PT_PER_PIXEL };
      const last = lines.at(-1);
      // A line is a few rows of pixels thick.
      if (last === undefined || line.top - last.top > 2 || Math.abs(line.left - last.left) > 1) lines.push(line);
    }
  }
  return lines;
}

function pgmHeader(bytes: Buffer): [string, number, number] {
  const [header = '', width, height] =
    /^P5\s+(\d+)\s+(\d+)\s+\d+\s/.exec(bytes.subarray(0, 64).toString('latin1')) ?? [];
  return [header, Number(width), Number(height)];
}
