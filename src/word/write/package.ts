/** The parts of a .docx package: the same for the same document, as nothing in them is taken from the clock. */
import { NO_RELATIONSHIPS, PART_BEGINNINGS, WHOLE_PARTS } from '../../generated/word-parts.ts';
import { LANGUAGE } from '../../standard/figures.ts';
import { type Block, Paragraph, type SectionOptions, type WordDocument } from '../elements/elements.ts';
import { blocksXml, type DocumentNumbers, paragraphXml } from '../elements/xml.ts';
import { Lists } from './lists-xml.ts';
import { Media } from './media.ts';
import { stylesXml } from './styles-xml.ts';

/** What the file says about itself. */
export interface DocumentProperties {
  readonly title: string;
  readonly subject: string;
  readonly author: string;
  /** Left and right margin change places on the back of a sheet. */
  readonly isMirrored: boolean;
}

type Parts = ReadonlyMap<string, string | Uint8Array>;

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const escapeText = (text: string): string => text.replace(/[&<>]/g, (sign) => ESCAPES[sign] ?? sign);

const NAMESPACES = [
  'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
].join(' ');

/** docProps/core.xml without the times of making and of change: the same plan gives the same bytes. */
function coreProperties({ title, subject, author }: DocumentProperties): string {
  const fields = Object.entries({ title, subject, creator: author, language: LANGUAGE });
  const elements = fields.map(([name, value]) => `<dc:${name}>${escapeText(value)}</dc:${name}>`).join('');
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties ${NAMESPACES}>${elements}</cp:coreProperties>`;
}

/** The element of `w:settings` that stands right before `w:mirrorMargins`. */
const BEFORE_MIRROR = '<w:displayBackgroundShape/>';

const settings = (isMirrored: boolean): string =>
  isMirrored
    ? WHOLE_PARTS['word/settings.xml'].replace(BEFORE_MIRROR, `${BEFORE_MIRROR}<w:mirrorMargins/>`)
    : WHOLE_PARTS['word/settings.xml'];

/** Targets of the document's relationships before its headers, and their kinds. */
const FIRST_TARGETS = ['styles', 'numbering', 'footnotes', 'endnotes', 'settings'] as const;
/** Headers of a section: of its pages, and of the first one. */
const HEADERS = ['default', 'first'] as const;

const KIND = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const relationship = (id: number, kind: string, target: string): string =>
  `<Relationship Id="rId${id}" Type="${KIND}/${kind}" Target="${target}"/>`;

/** Ids of relationships, from 1: of the headers of a section, of the theme, of the first picture. */
const headerId = (section: number, header: number): number =>
  FIRST_TARGETS.length + 1 + section * HEADERS.length + header;
const themeId = ({ sections }: WordDocument): number => headerId(sections.length, 0);

function relationshipsXml(document: WordDocument, media: Media): string {
  const headers = document.sections.flatMap((_, section) =>
    HEADERS.map((__, header) => [headerId(section, header), section * HEADERS.length + header + 1] as const),
  );
  const theme = themeId(document);
  const pictures = media.files.map(({ name }, index) => relationship(theme + 1 + index, 'image', `media/${name}`));
  return [
    PART_BEGINNINGS.relationships,
    ...FIRST_TARGETS.map((name, index) => relationship(index + 1, name, `${name}.xml`)),
    ...headers.map(([id, number]) => relationship(id, 'header', `header${number}.xml`)),
    relationship(theme, 'theme', 'theme/theme1.xml'),
    ...pictures,
    relationship(theme + 1 + pictures.length, 'fontTable', 'fontTable.xml'),
    '</Relationships>',
  ].join('');
}

function sectionXml({ properties: { page, type } }: SectionOptions, index: number): string {
  const { size, margin, pageNumbers } = page;
  const isTurned = size.orientation === 'landscape';
  const [width, height] = isTurned ? [size.height, size.width] : [size.width, size.height];
  const margins = (['top', 'right', 'bottom', 'left', 'header', 'footer', 'gutter'] as const).map(
    (side) => ` w:${side}="${Math.floor(margin[side])}"`,
  );
  return [
    '<w:sectPr>',
    ...HEADERS.map((name, header) => `<w:headerReference w:type="${name}" r:id="rId${headerId(index, header)}"/>`),
    `<w:type w:val="${type}"/><w:pgSz w:w="${Math.floor(width)}" w:h="${Math.floor(height)}" w:orient="${size.orientation}"/>`,
    `<w:pgMar${margins.join('')}/><w:pgNumType w:start="${pageNumbers.start}"/><w:titlePg/><w:docGrid w:linePitch="360"/></w:sectPr>`,
  ].join('');
}

/** The blocks of a section that another one follows: its properties stand in its last paragraph. */
function closedSection(children: readonly Block[], properties: string, numbers: DocumentNumbers): string {
  const last = children.at(-1);
  const [before, end] = last instanceof Paragraph ? [children.slice(0, -1), last] : [children, new Paragraph({})];
  return blocksXml(before, numbers) + paragraphXml(end, numbers, properties);
}

function documentXml({ sections }: WordDocument, numbers: DocumentNumbers): string {
  const written = sections.map((section, index) => {
    const properties = sectionXml(section, index);
    return index === sections.length - 1
      ? blocksXml(section.children, numbers) + properties
      : closedSection(section.children, properties, numbers);
  });
  return `${PART_BEGINNINGS.document}${written.join('')}</w:body></w:document>`;
}

const NOTE_SIGN = '<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r>';

function footnotesXml({ footnotes }: WordDocument, numbers: DocumentNumbers): string {
  const notes = footnotes.map(({ number, paragraphs }) => {
    const written = paragraphs.map((paragraph, index) =>
      paragraphXml(paragraph, numbers, '', index === 0 ? NOTE_SIGN : ''),
    );
    return `<w:footnote w:id="${number}">${written.join('')}</w:footnote>`;
  });
  return `${PART_BEGINNINGS.footnotes}${notes.join('')}</w:footnotes>`;
}

const HEADER_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml';

function contentTypes(headers: number): string {
  const overrides = Array.from(
    { length: headers },
    (_, index) => `<Override ContentType="${HEADER_TYPE}" PartName="/word/header${index + 1}.xml"/>`,
  );
  return `${PART_BEGINNINGS.contentTypes}${overrides.join('')}</Types>`;
}

/** The parts of the package by path, in the order of their zip. */
export function documentParts(document: WordDocument, properties: DocumentProperties): Parts {
  const lists = new Lists(document.lists);
  const media = new Media(themeId(document) + 1);
  const numbers = { listNumber: lists.numberOf, pictureId: media.idOf };
  const body = documentXml(document, numbers);
  const headers = document.sections.flatMap(({ headers: of }) => HEADERS.map((name) => of[name]));
  return new Map<string, string | Uint8Array>([
    ['word/_rels/document.xml.rels', relationshipsXml(document, media)],
    ['word/document.xml', body],
    ['word/styles.xml', stylesXml(document.styles)],
    ['docProps/core.xml', coreProperties(properties)],
    ['_rels/.rels', WHOLE_PARTS['_rels/.rels']],
    ...headers.map((_, index) => [`word/_rels/header${index + 1}.xml.rels`, NO_RELATIONSHIPS] as const),
    ...headers.map(
      (blocks, index) =>
        [`word/header${index + 1}.xml`, `${PART_BEGINNINGS.header}${blocksXml(blocks, numbers)}</w:hdr>`] as const,
    ),
    ['docProps/custom.xml', WHOLE_PARTS['docProps/custom.xml']],
    ['docProps/app.xml', WHOLE_PARTS['docProps/app.xml']],
    ['word/footnotes.xml', footnotesXml(document, numbers)],
    ['word/_rels/footnotes.xml.rels', NO_RELATIONSHIPS],
    ['word/endnotes.xml', WHOLE_PARTS['word/endnotes.xml']],
    ['word/_rels/endnotes.xml.rels', NO_RELATIONSHIPS],
    ['word/settings.xml', settings(properties.isMirrored)],
    ['word/fontTable.xml', WHOLE_PARTS['word/fontTable.xml']],
    ['word/_rels/fontTable.xml.rels', NO_RELATIONSHIPS],
    ['word/theme/theme1.xml', WHOLE_PARTS['word/theme/theme1.xml']],
    ['word/numbering.xml', lists.xml()],
    ['[Content_Types].xml', contentTypes(headers.length)],
    ...media.files.map(({ name, data }) => [`word/media/${name}`, data] as const),
  ]);
}
