/**
 * What every Word file has alike, as `docx` writes it: whole parts, the beginnings of others, the styles that Word
 * knows by itself. So a build writes its paragraphs itself and does not load that library.
 */
import { Document, Header, Packer, Paragraph } from 'docx';

type Parts = ReadonlyMap<string, string | Uint8Array>;

interface PartCompiler {
  compile(document: Document): Parts;
}

/** Nothing in a plan is coloured. */
const BLACK = { run: { color: '000000' } };

/** Word 2013 and later: no compatibility mode. */
const WORD_VERSION = 15;

/** Half points: the indents of the styles of a table of contents are then 1 twip a level. */
const SMALLEST = 0.1;

const emptyDocument = (): Document =>
  new Document({
    styles: {
      default: {
        document: { run: { size: SMALLEST } },
        heading5: BLACK,
        heading6: BLACK,
        caption: BLACK,
        hyperlink: BLACK,
      },
    },
    numbering: { config: [] },
    footnotes: {},
    compatibility: { version: WORD_VERSION },
    sections: [{ headers: { default: new Header({ children: [new Paragraph({})] }) }, children: [new Paragraph({})] }],
  });

/** Parts that are the same in every file, in their order there. */
const WHOLE = [
  '_rels/.rels',
  'docProps/custom.xml',
  'docProps/app.xml',
  'word/endnotes.xml',
  'word/settings.xml',
  'word/fontTable.xml',
  'word/theme/theme1.xml',
] as const;

/** Parts that begin alike, and before what their own begins. */
const BEGINNINGS = {
  'word/document.xml': /(?<=<w:body>)/,
  'word/header1.xml': /<w:p[ />]/,
  'word/footnotes.xml': /<\/w:footnotes>/,
  'word/numbering.xml': /<w:num /,
  'word/styles.xml': /<w:docDefaults>/,
  'word/_rels/document.xml.rels': /<Relationship /,
  '[Content_Types].xml': /<Override ContentType="[^"]*header\+xml"/,
} as const;

const NAMES: Readonly<Record<keyof typeof BEGINNINGS, string>> = {
  'word/document.xml': 'document',
  'word/header1.xml': 'header',
  'word/footnotes.xml': 'footnotes',
  'word/numbering.xml': 'numbering',
  'word/styles.xml': 'styles',
  'word/_rels/document.xml.rels': 'relationships',
  '[Content_Types].xml': 'contentTypes',
};

function found(pattern: RegExp, text: string): RegExpExecArray {
  const match = pattern.exec(text);
  if (match === null) throw new Error(`docx writes nothing like ${pattern}`);
  return match;
}

/** The module with the parts. */
export function wordParts(): string {
  const { compiler } = Packer as unknown as { readonly compiler: PartCompiler };
  const parts = compiler.compile(emptyDocument());
  const text = (path: string): string => String(parts.get(path));
  const beginnings = Object.entries(BEGINNINGS).map(([path, end]) => [
    NAMES[path as keyof typeof BEGINNINGS],
    text(path).slice(0, found(end, text(path)).index),
  ]);
  const styles = [...text('word/styles.xml').matchAll(/<w:style [^>]*w:styleId="([^"]*)".*?<\/w:style>/g)];
  const [bulletList] = found(/<w:num .*<\/w:num>/, text('word/numbering.xml'));
  const module = {
    WHOLE_PARTS: Object.fromEntries(WHOLE.map((path) => [path, text(path)])),
    NO_RELATIONSHIPS: text('word/_rels/footnotes.xml.rels'),
    PART_BEGINNINGS: Object.fromEntries(beginnings),
    BULLET_LIST: bulletList,
    WORD_STYLES: styles.map(([xml, id]) => ({ id, xml })),
  };
  const values = Object.entries(module).map(
    ([name, value]) => `export const ${name} = ${JSON.stringify(value, null, 2)} as const;\n`,
  );
  return `/* Generated from \`docx\` by \`npm run generate\`. Do not edit. */\n\n${values.join('\n')}`;
}
