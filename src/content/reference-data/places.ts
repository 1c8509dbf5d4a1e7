/**
 * The communes of today and the units that became them on 1 July 2025, read from `data/places.txt`. The file is asked
 * for when a text names a unit, and of it only the province that is meant is read.
 */

import { foldName } from './tokenise.ts';

/** A unit of before 1 July 2025. */
export interface FormerUnit {
  /** "xã Tú Thịnh", "huyện Sơn Dương". */
  readonly name: string;
  /** The district that a commune belonged to; the district's own name for a district. */
  readonly district: string;
  /** Communes of today on its ground, the one with most of it first. */
  readonly successors: readonly string[];
}

/** One province of today. */
export interface ProvinceUnits {
  readonly name: string;
  /** True where a commune, or the province, bears this name on a day, `YYYY-MM-DD`; the name as `unitKey` makes it. */
  readonly hasNow: (key: string, on: string) => boolean;
  /** Former units of a name: several where districts had communes of the same name. */
  readonly former: (key: string) => readonly FormerUnit[];
}

export interface PlaceRegister {
  /** @param code two figures: "31"; undefined where there is no such province */
  readonly province: (code: string) => ProvinceUnits | undefined;
  /** All provinces; reading them takes some milliseconds. */
  readonly provinces: () => readonly ProvinceUnits[];
}

/** First day of the communes of today. */
export const COMMUNES_SINCE = '2025-07-01';

/** Names are compared as words are. */
export const unitKey = (name: string): string => foldName(name).replace(/' /g, "'");

const PROVINCE_MARK = '\n= ';

function addFormer(former: Map<string, FormerUnit[]>, unit: FormerUnit): void {
  const key = unitKey(unit.name);
  const known = former.get(key);
  if (known === undefined) former.set(key, [unit]);
  else known.push(unit);
}

/** Former units by name: communes, and districts with all communes of today on their ground. */
function formerUnits(lines: readonly string[]): Map<string, FormerUnit[]> {
  const former = new Map<string, FormerUnit[]>();
  let district = '';
  let ofDistrict: string[] = [];
  let listed = new Set<string>();
  for (const line of lines) {
    if (line.startsWith('- ')) {
      [district = ''] = line.slice(2).split('|');
      ofDistrict = [];
      listed = new Set();
      addFormer(former, { name: district, district, successors: ofDistrict });
    } else if (line.includes('\t')) {
      const [name = '', successors = ''] = line.split('\t');
      const names = successors.split('|');
      for (const one of names) {
        if (!listed.has(one)) ofDistrict.push(one);
        listed.add(one);
      }
      // Islands had no communes.
      if (name !== '-') addFormer(former, { name, district, successors: names });
    }
  }
  return former;
}

function readProvince(section: string): ProvinceUnits {
  const [head = '', ...lines] = section.split('\n');
  const listed = (mark: string): string[][] =>
    lines.filter((line) => line.startsWith(mark)).map((line) => line.slice(mark.length).split('|'));
  const now = new Set(listed('+ ').flat().map(unitKey));
  const [name = '', since = COMMUNES_SINCE] = head.slice(head.indexOf(' ') + 1).split('|');
  const own = unitKey(name);
  const until = new Map(listed('~ ').flatMap(([day = '', ...names]) => names.map((name) => [unitKey(name), day])));
  let former: Map<string, FormerUnit[]> | undefined;
  return {
    name,
    hasNow: (key, on) => now.has(key) || on < (until.get(key) ?? '') || (key === own && on >= since),
    former: (key) => {
      former ??= formerUnits(lines);
      return former.get(key) ?? [];
    },
  };
}

/**
 * The register of communes.
 * @param load gives the text of `data/places.txt`; called once, when the first province is asked for
 */
export function createPlaceRegister(load: () => string): PlaceRegister {
  const read = new Map<string, ProvinceUnits>();
  let sections: ReadonlyMap<string, string> | undefined;
  const sectionOf = (code: string): string | undefined => {
    sections ??= new Map(
      load()
        .replace(/\r\n/g, '\n')
        .split(PROVINCE_MARK)
        .slice(1)
        .map((section) => [section.slice(0, 2), section]),
    );
    return sections.get(code);
  };
  const province = (code: string): ProvinceUnits | undefined => {
    const section = read.has(code) ? undefined : sectionOf(code);
    if (section !== undefined) read.set(code, readProvince(section));
    return read.get(code);
  };
  const provinces = (): ProvinceUnits[] => {
    sectionOf('');
    return [...(sections?.keys() ?? [])].flatMap((code) => province(code) ?? []);
  };
  return { province, provinces };
}
