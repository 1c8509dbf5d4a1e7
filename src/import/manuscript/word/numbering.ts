/** Lists that Word numbers by itself: what it prints before each paragraph. ECMA-376, part 1, 17.9. */
import { roman } from '../../../plan/model/labels.ts';
import { elementsOf, firstOf, type XmlElement } from '../../../word/xml/tree.ts';
import type { AutomaticLabel } from '../manuscript.ts';
import { type ParagraphLook, paragraphLook, paragraphProperties } from './formatting.ts';
import { valAt } from './values.ts';

interface Level {
  readonly format: string;
  readonly text: string;
  readonly start: number;
  readonly restart?: number;
  readonly legal: boolean;
  readonly look: ParagraphLook;
}

export interface Numbering {
  /** What a list adds to the look of its paragraphs. */
  readonly look: (list: string | undefined, level: number) => ParagraphLook;
  /** Counts one paragraph on; undefined where it is in no list or its list prints nothing. */
  readonly next: (list: string | undefined, level: number) => AutomaticLabel | undefined;
}

const LATIN = [...'abcdefghijklmnopqrstuvwxyz'];

/** a to z, then aa, bb …: as Word counts. */
const latinLetter = (ordinal: number): string =>
  (LATIN[(ordinal - 1) % LATIN.length] ?? '').repeat(Math.ceil(ordinal / LATIN.length));

const FORMATS: Readonly<Record<string, (ordinal: number) => string>> = {
  decimal: String,
  decimalZero: (ordinal) => String(ordinal).padStart(2, '0'),
  upperRoman: roman,
  lowerRoman: (ordinal) => roman(ordinal).toLowerCase(),
  lowerLetter: latinLetter,
  upperLetter: (ordinal) => latinLetter(ordinal).toUpperCase(),
  none: () => '',
};

/** Signs of bullets, whatever font draws them: "+" and its likes are bullets of the second kind. */
const bulletSign = (text: string): string => (/^[+\u{2b}]$/u.test(text.trim()) ? '+' : '-');

function levelOf(element: XmlElement): Level {
  const restart = valAt(element, 'w:lvlRestart');
  return {
    format: valAt(element, 'w:numFmt') ?? 'decimal',
    text: valAt(element, 'w:lvlText') ?? '',
    start: Number(valAt(element, 'w:start') ?? 1),
    ...(restart === undefined ? {} : { restart: Number(restart) }),
    legal: firstOf(element, 'w:isLgl') !== undefined,
    look: paragraphLook(paragraphProperties(element)),
  };
}

const levelsOf = (element: XmlElement | undefined): Map<number, Level> =>
  new Map(elementsOf(element, 'w:lvl').map((level) => [Number(level.attributes['w:ilvl']), levelOf(level)]));

interface List {
  /** Lists of one definition are counted together. */
  readonly definition: string;
  readonly levels: ReadonlyMap<number, Level>;
  /** Counting of some levels begins anew with this list. */
  readonly restarts: ReadonlyMap<number, number>;
}

function readLists(root: XmlElement | undefined): Map<string, List> {
  const definitions = new Map(
    elementsOf(root, 'w:abstractNum').map((element) => [element.attributes['w:abstractNumId'] ?? '', element]),
  );
  const linked = (element: XmlElement | undefined): XmlElement | undefined => {
    const style = valAt(element, 'w:numStyleLink');
    return style === undefined
      ? element
      : [...definitions.values()].find((other) => valAt(other, 'w:styleLink') === style);
  };
  return new Map(
    elementsOf(root, 'w:num').map((element) => {
      const definition = valAt(element, 'w:abstractNumId') ?? '';
      const overrides = elementsOf(element, 'w:lvlOverride');
      const levels = levelsOf(linked(definitions.get(definition)));
      const restarts = new Map<number, number>();
      for (const override of overrides) {
        const index = Number(override.attributes['w:ilvl']);
        const own = firstOf(override, 'w:lvl');
        if (own !== undefined) levels.set(index, levelOf(own));
        const start = valAt(override, 'w:startOverride');
        if (start !== undefined) restarts.set(index, Number(start));
      }
      return [element.attributes['w:numId'] ?? '', { definition, levels, restarts }];
    }),
  );
}

class Counter {
  private readonly counts = new Map<number, number>();

  /** Counts a level on; the levels below it begin anew. */
  next(level: number, { levels }: List): void {
    const { start = 1 } = levels.get(level) ?? {};
    this.counts.set(level, (this.counts.get(level) ?? start - 1) + 1);
    for (const below of [...this.counts.keys()]) {
      const { restart = below } = levels.get(below) ?? {};
      if (below > level && restart !== 0 && level < restart) this.counts.delete(below);
    }
  }

  set(level: number, before: number): void {
    this.counts.set(level, before);
  }

  at(level: number, { levels }: List): number {
    return this.counts.get(level) ?? levels.get(level)?.start ?? 1;
  }
}

/** The text of a level with the numbers of the levels that it names. */
function labelText(list: List, level: number, counter: Counter): string {
  const { format, text, legal } = list.levels.get(level) ?? { format: 'none', text: '', legal: false };
  if (format === 'bullet') return text.trim() === '' ? '' : bulletSign(text);
  return text.replace(/%([1-9])/g, (_, digit: string) => {
    const named = Number(digit) - 1;
    const namedFormat = list.levels.get(named)?.format ?? 'decimal';
    const print = FORMATS[legal && named < level ? 'decimal' : namedFormat] ?? String;
    return print(counter.at(named, list));
  });
}

const NO_LOOK: ParagraphLook = {};

/** Reads the lists of a file; counting goes on from call to call. */
export function readNumbering(root: XmlElement | undefined): Numbering {
  const lists = readLists(root);
  const counters = new Map<string, Counter>();
  const begun = new Set<string>();
  const counterOf = (id: string, list: List): Counter => {
    const counter = counters.get(list.definition) ?? new Counter();
    counters.set(list.definition, counter);
    if (!begun.has(id)) for (const [level, start] of list.restarts) counter.set(level, start - 1);
    begun.add(id);
    return counter;
  };
  return {
    look: (id, level) => lists.get(id ?? '')?.levels.get(level)?.look ?? NO_LOOK,
    next: (id, level) => {
      const list = lists.get(id ?? '');
      if (id === undefined || list === undefined) return undefined;
      const counter = counterOf(id, list);
      counter.next(level, list);
      const text = labelText(list, level, counter).trim();
      return text === '' ? undefined : { text, level, list: list.definition };
    },
  };
}
