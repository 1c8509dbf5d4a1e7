/** Files that are no Word document though they may be named like one: known by their first bytes, or by their parts. */
import type { Bilingual } from '../../diagnostics/diagnostic.ts';
import { ByteReader } from './byte-reader.ts';
import { toBytes } from './codec.ts';
import { attempt, type PackageProblem, type Parts, Refusal } from './problem.ts';

const ZIP = [0x50, 0x4b, 3, 4];
/** An empty zip is the end of its directory alone. */
const EMPTY_ZIP = [0x50, 0x4b, 5, 6];
/** The compound files of the older programs; Word also wraps a document with a password in one. */
const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

const kind = (vi: string, en: string): Bilingual => ({ vi, en });

const SPREADSHEET = kind('bảng tính', 'a spreadsheet');
const PRESENTATION = kind('bài trình chiếu', 'a presentation');

/** By how the text of the file begins, after white space. */
const BEGINNINGS: readonly (readonly [RegExp, Bilingual])[] = [
  [/^%PDF-/, kind('tệp PDF', 'a PDF file')],
  [
    /^(?:<\?xml[^>]*>\s*|<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|meta|body|style|div|table|p)\b/is,
    kind('trang web (HTML)', 'a web page (HTML)'),
  ],
  [/^<\?xml\b/i, kind('tệp XML', 'an XML file')],
  [/^MIME-Version:/i, kind('trang web lưu một tệp (MHT)', 'a web page in one file (MHT)')],
  [/^(?:\u0089PNG|\u00ff\u00d8\u00ff|GIF8|II\*|MM.\*)/, kind('tệp ảnh', 'a picture')],
];

const LOCK = kind(
  'tệp khóa mà Word để lại khi văn bản đang mở (~$…), không phải văn bản',
  'the lock file that Word keeps while a document is open (~$…), not the document',
);

/** So long is a lock file, bytes; it begins with the length of its owner's name and the name, padded with blanks or zeros. */
const LOCK_LENGTH = 162;
const LONGEST_OWNER = 53;

function isLock(bytes: ByteReader): boolean {
  const start = bytes.latin1(0, LONGEST_OWNER + 1);
  const length = start.charCodeAt(0);
  const padding = start.slice(length + 1).replace(/[\0 ]/g, '');
  return bytes.length === LOCK_LENGTH && length > 0 && length <= LONGEST_OWNER && padding === '';
}

/** Streams of a compound file, by which its program is known. */
const STREAMS: readonly (readonly [name: string, refusal: () => Refusal])[] = [
  ['EncryptedPackage', () => new Refusal('package/password')],
  ['WordDocument', () => new Refusal('package/old-word')],
  ['Workbook', () => new Refusal('package/other-kind', { kind: SPREADSHEET })],
  ['PowerPoint Document', () => new Refusal('package/other-kind', { kind: PRESENTATION })],
];

function compoundRefusal(bytes: ByteReader): Refusal {
  const [, refusal] = STREAMS.find(([name]) => bytes.includesUtf16(name)) ?? [];
  return refusal?.() ?? new Refusal('package/not-a-zip');
}

function textRefusal(bytes: ByteReader): Refusal {
  const beginning = bytes
    .latin1(0, 512)
    .replace(/^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)/, '')
    // Text in UTF-16.
    .replaceAll('\0', '')
    .trimStart();
  if (beginning.startsWith('{\\rtf')) return new Refusal('package/rtf');
  const [, found] = BEGINNINGS.find(([pattern]) => pattern.test(beginning)) ?? [];
  return found === undefined ? new Refusal('package/not-a-zip') : new Refusal('package/other-kind', { kind: found });
}

/**
 * Checks that a file begins as a zip does.
 * @throws Refusal that says what else it is
 */
export function checkIsZip(bytes: ByteReader): void {
  if (bytes.length === 0) throw new Refusal('package/empty');
  if (bytes.startsWith(ZIP)) return;
  if (bytes.startsWith(EMPTY_ZIP)) throw new Refusal('package/no-document');
  if (isLock(bytes)) throw new Refusal('package/other-kind', { kind: LOCK });
  throw bytes.startsWith(COMPOUND_FILE) ? compoundRefusal(bytes) : textRefusal(bytes);
}

/** By a part that only such a package has. */
const TELLING_PARTS: readonly (readonly [RegExp, Bilingual])[] = [
  [/^xl\/workbook\./, SPREADSHEET],
  [/^ppt\/presentation\./, PRESENTATION],
  [/^Index\/Document\.iwa$/, kind('tệp Pages', 'a Pages file')],
];

const OPEN_DOCUMENTS: Readonly<Record<string, Bilingual>> = {
  'application/vnd.oasis.opendocument.text': kind('tệp OpenDocument (.odt)', 'an OpenDocument text (.odt)'),
  'application/vnd.oasis.opendocument.spreadsheet': SPREADSHEET,
  'application/vnd.oasis.opendocument.presentation': PRESENTATION,
};

/** What a zip without a Word document is. */
export function kindRefusal(parts: Parts): Refusal {
  const named = new ByteReader(toBytes(parts.get('mimetype') ?? '')).latin1().trim();
  const names = [...parts.keys()];
  const found =
    OPEN_DOCUMENTS[named] ?? TELLING_PARTS.find(([pattern]) => names.some((name) => pattern.test(name)))?.[1];
  return found === undefined ? new Refusal('package/no-document') : new Refusal('package/other-kind', { kind: found });
}

/** Kinds that another program turns into a .docx. */
const CONVERTIBLE: ReadonlySet<PackageProblem['code']> = new Set(['package/old-word', 'package/rtf']);

/**
 * What a file is that bears the name of an older Word's (.doc, .rtf), by its content.
 * @returns `docx`; `old` for what has to be converted; or why it is no document of Word
 */
export function kindOfOldWord(content: Uint8Array): 'docx' | 'old' | PackageProblem {
  const found = attempt(() => {
    checkIsZip(new ByteReader(content));
    return {};
  });
  if (!('problem' in found)) return 'docx';
  return CONVERTIBLE.has(found.problem.code) ? 'old' : found.problem;
}
