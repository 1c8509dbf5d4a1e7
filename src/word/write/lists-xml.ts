/** word/numbering.xml: the definitions of lists, and the lists themselves in the order in which the text has them. */
import { BULLET_LIST, PART_BEGINNINGS } from '../../generated/word-parts.ts';
import type { LevelOptions, ListOptions, ListPlace } from '../elements/elements.ts';
import { escapeXml, paragraphLookXml } from '../elements/xml.ts';

/** Word's own bullets are the first definition and the first list. */
const FIRST_OWN = 2;

const levelXml = ({ level, format, text, suffix, style }: LevelOptions): string =>
  `<w:lvl w:ilvl="${level}" w:tentative="1"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:suff w:val="${suffix}"/>` +
  `<w:lvlText w:val="${escapeXml(text)}"/><w:lvlJc w:val="left"/>${paragraphLookXml(style.paragraph)}</w:lvl>`;

const definitionXml = ({ levels }: ListOptions, index: number): string =>
  `<w:abstractNum w:abstractNumId="${index + FIRST_OWN}" w15:restartNumberingAfterBreak="0">` +
  `<w:multiLevelType w:val="hybridMultilevel"/>${levels.map(levelXml).join('')}</w:abstractNum>`;

/** Gives lists their numbers as the text comes upon them. */
export class Lists {
  private readonly definitions: readonly ListOptions[];
  private readonly places: ReadonlyMap<string, number>;
  private readonly numbers = new Map<string, number>();
  private readonly lists: string[] = [];

  constructor(definitions: readonly ListOptions[]) {
    this.definitions = definitions;
    this.places = new Map(definitions.map(({ reference }, index) => [reference, index]));
  }

  /** The number of the list that a paragraph stands in. */
  readonly numberOf = ({ reference, instance }: ListPlace): number => {
    const key = `${reference} ${instance}`;
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    const number = this.lists.length + FIRST_OWN;
    const index = this.places.get(reference) ?? 0;
    const starts = this.definitions[index]?.levels.map(
      ({ level }) => `<w:lvlOverride w:ilvl="${level}"><w:startOverride w:val="1"/></w:lvlOverride>`,
    );
    this.numbers.set(key, number);
    this.lists.push(
      `<w:num w:numId="${number}"><w:abstractNumId w:val="${index + FIRST_OWN}"/>${starts?.join('') ?? ''}</w:num>`,
    );
    return number;
  };

  /** The part, once the text has been written. */
  xml(): string {
    const definitions = this.definitions.map(definitionXml).join('');
    return `${PART_BEGINNINGS.numbering}${definitions}${BULLET_LIST}${this.lists.join('')}</w:numbering>`;
  }
}
