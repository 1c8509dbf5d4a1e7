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
}

export const FINGERPRINT_NAMESPACE = 'urn:kehoach:seal:1';

/** Where the fingerprint of a built file stands; a program that saves the file may move it. */
export const FINGERPRINT_PART = 'customXml/item1.xml';

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

const listed = (name: string, entries: readonly string[]): string =>
  entries.length === 0 ? '' : ` ${name}="${entries.join(' ')}"`;

/** The entries of an attribute that holds a list. */
export const entriesOf = (list: string): string[] => list.split(' ').filter((entry) => entry !== '');

/** The part, to the byte. */
export const fingerprintText = ({ source, content, paragraphs, waived }: Fingerprint): string =>
  `${DECLARATION}<seal xmlns="${FINGERPRINT_NAMESPACE}" source="${source}" content="${content}" paragraphs="${paragraphs.join(' ')}"${listed('waived', waived)}/>`;
