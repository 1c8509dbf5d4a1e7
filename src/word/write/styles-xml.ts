/** word/styles.xml: what holds in the whole document, the styles that Word knows by itself, our own. */
import { PART_BEGINNINGS, WORD_STYLES } from '../../generated/word-parts.ts';
import type { StyleOptions, StylesOptions } from '../elements/elements.ts';
import { escapeXml, paragraphLookXml, runLookXml } from '../elements/xml.ts';

const DEFAULT_STYLE = 'Normal';

function styleXml({ id, name, basedOn, paragraph = {}, run = {} }: StyleOptions): string {
  const isDefault = id === DEFAULT_STYLE ? ' w:default="1"' : '';
  const base = basedOn === undefined ? '' : `<w:basedOn w:val="${basedOn}"/>`;
  const looks = paragraphLookXml(paragraph) + runLookXml(run);
  return `<w:style w:type="paragraph" w:styleId="${id}"${isDefault}><w:name w:val="${escapeXml(name)}"/>${base}<w:qFormat/>${looks}</w:style>`;
}

/** Twips that the levels of a table of contents are indented by, for each half point of the letters. */
const INDENT_PER_SIZE = 10;

/** A style of Word's; a table of contents has its indents there in levels. */
const wordStyle = (xml: string, size: number): string =>
  xml.replace(/(?<=<w:ind w:left=")\d+/, (levels) => String(Number(levels) * Math.round(size * INDENT_PER_SIZE)));

/** The part. Of styles with the same id the last is written. */
export function stylesXml({ document, paragraphStyles }: StylesOptions): string {
  const own = new Map(paragraphStyles.map((style) => [style.id, style]));
  const last = paragraphStyles.filter((style) => own.get(style.id) === style);
  const others = WORD_STYLES.filter(({ id }) => !own.has(id)).map(({ id, xml }) =>
    id.startsWith('TOC') ? wordStyle(xml, document.run.size) : xml,
  );
  return (
    `${PART_BEGINNINGS.styles}<w:docDefaults><w:rPrDefault>${runLookXml(document.run)}</w:rPrDefault>` +
    `<w:pPrDefault>${paragraphLookXml(document.paragraph)}</w:pPrDefault></w:docDefaults>` +
    `${others.join('')}${last.map(styleXml).join('')}</w:styles>`
  );
}
