/**
 * The fingerprint of a built file: a part that nobody sees, by which a later build knows that nothing was changed since, and
 * `pull` on which side a paragraph was. It holds hashes and codes, no words: a sentence that was dropped does not live on in it.
 * Word and LibreOffice carry such a part along when they save.
 */
export interface Fingerprint {
  /** Of the YAML text that the file was made from. */
  readonly source: string;
  /** Of all other parts. */
  readonly content: string;
  /** Of every printed paragraph: the document's in order, pictures among them, then those of the notes. */
  readonly paragraphs: readonly string[];
  /** Codes of what the plan has chosen to be otherwise: `check` does not count it. */
  readonly waived: readonly string[];
  /** Of a document that is not the plan's own. */
  readonly made?: MadeFor | undefined;
}

/** What a document is that nothing can be taken back from: one unit's of many, by its name; or the draft with its opinions. */
export type MadeFor = { readonly unit: string } | 'opinions';

export const FINGERPRINT_NAMESPACE = 'urn:kehoach:seal:1';

/** Where the fingerprint of a built file stands; a program that saves the file may move it. */
export const FINGERPRINT_PART = 'customXml/item1.xml';

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

const listed = (name: string, entries: readonly string[]): string =>
  entries.length === 0 ? '' : ` ${name}="${entries.join(' ')}"`;

/** The entries of an attribute that holds a list. */
export const entriesOf = (list: string): string[] => list.split(' ').filter((entry) => entry !== '');

const UNIT = 'unit:';

const madeText = (made: MadeFor | undefined): string => {
  if (made === undefined) return '';
  return made === 'opinions' ? ' for="opinions"' : ` for="${UNIT}${encodeURIComponent(made.unit)}"`;
};

/** Somebody else may have written it. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** What the attribute says. */
export function madeFrom(text: string): MadeFor | undefined {
  if (text === 'opinions') return text;
  return text.startsWith(UNIT) ? { unit: decoded(text.slice(UNIT.length)) } : undefined;
}

/** The part, to the byte. */
export const fingerprintText = ({ source, content, paragraphs, waived, made }: Fingerprint): string =>
  `${DECLARATION}<seal xmlns="${FINGERPRINT_NAMESPACE}" source="${source}" content="${content}" paragraphs="${paragraphs.join(' ')}"${listed('waived', waived)}${madeText(made)}/>`;
