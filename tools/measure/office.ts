/** LibreOffice and poppler, where they are installed: Word files to pages, pages to text. */
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
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

/** Converts Word files to PDF in one start of LibreOffice; the PDFs lie in `folder`. */
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
  return files.map((file) => join(folder, `${basename(file, '.docx')}.pdf`));
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
