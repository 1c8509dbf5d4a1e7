/**
 * The parts of a .docx package. What `docx` takes from the clock is put right here, and only here: the properties of
 * the document are written by us, and the zip is made without a time.
 */
import { type Document, Packer } from 'docx';
import { LANGUAGE } from '../../standard/figures.ts';

/** What the file says about itself. */
export interface DocumentProperties {
  readonly title: string;
  readonly subject: string;
  readonly author: string;
  /** Left and right margin change places on the back of a sheet. */
  readonly isMirrored: boolean;
}

type Parts = ReadonlyMap<string, string | Uint8Array>;

interface PartCompiler {
  compile(document: Document, indent: undefined, overrides: readonly { path: string; data: string }[]): Parts;
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const escapeXml = (text: string): string => text.replace(/[&<>]/g, (sign) => ESCAPES[sign] ?? sign);

const NAMESPACES = [
  'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
].join(' ');

/** docProps/core.xml without the times of making and of change: the same plan gives the same bytes. */
function coreProperties({ title, subject, author }: DocumentProperties): string {
  const fields = Object.entries({ title, subject, creator: author, language: LANGUAGE });
  const elements = fields.map(([name, value]) => `<dc:${name}>${escapeXml(value)}</dc:${name}>`).join('');
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties ${NAMESPACES}>${elements}</cp:coreProperties>`;
}

const SETTINGS = 'word/settings.xml';
/** The element of `w:settings` that stands right before `w:mirrorMargins` in every file that `docx` writes. */
const BEFORE_MIRROR = '<w:displayBackgroundShape/>';

/** `docx` has no word for margins that change places. */
function mirrored(parts: Parts): Parts {
  const settings = String(parts.get(SETTINGS));
  return new Map([...parts, [SETTINGS, settings.replace(BEFORE_MIRROR, `${BEFORE_MIRROR}<w:mirrorMargins/>`)]]);
}

/** The parts of the package by path. */
export function documentParts(document: Document, properties: DocumentProperties): Parts {
  // `Packer` has the parts compiled and zips them with the present time; its compiler alone gives them unzipped.
  const { compiler } = Packer as unknown as { readonly compiler: PartCompiler };
  const parts = compiler.compile(document, undefined, [
    { path: 'docProps/core.xml', data: coreProperties(properties) },
  ]);
  return properties.isMirrored ? mirrored(parts) : parts;
}
