/** The province that a plan is of, as its head tells. */
import type { Plan } from '../../plan/model/plan.ts';
import type { Registers } from '../reference-data/entries.ts';
import { type PlaceRegister, type ProvinceUnits, unitKey } from '../reference-data/places.ts';

type Head = Pick<Plan, 'issuers' | 'place'>;

const CODE = /^prov-(\d\d)/;

/** "tỉnh Hải Dương" to "hải dương". */
const bareName = (name: string): string => name.toLowerCase().replace(/^(?:tỉnh|thành phố) /, '');

/** Codes of provinces by the bare names that they bear and bore. */
function codesByName({ bodies }: Registers): ReadonlyMap<string, string> {
  const provinces = bodies.filter(({ kind, id }) => kind === 'province' && CODE.test(id));
  return new Map(
    provinces.flatMap(({ id, old, new: names }) =>
      [...names, ...old].map((name) => [bareName(name), CODE.exec(id)?.[1] ?? ''] as const),
    ),
  );
}

const linesOf = ({ issuers }: Head): string[] =>
  issuers.flatMap(({ parent = '', nameLines, inText = '' }) => [parent, nameLines.join(' '), inText]);

const evened = (text: string): string => text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();

const IN_NAME = /(?:tỉnh|thành phố|tỉnh ủy|thành ủy) (.+)$/;

/** A day on which all changes of names are done. */
const LATEST = '9999-12-31';

/** The commune that issues the plan: "xã Sơn Dương". */
const COMMUNE = /(?<!\p{L})((?:xã|phường|đặc khu) (?!hội ).+)$/u;

/** Where a plan is at home. */
export interface Home {
  readonly province: ProvinceUnits | undefined;
  /** The commune of the issuer, as `unitKey` makes it: an office knows its own name. */
  readonly commune: string | undefined;
}

function provinceOfCommune(commune: string, places: PlaceRegister): ProvinceUnits | undefined {
  const [only, ...others] = places.provinces().filter(({ hasNow }) => hasNow(commune, LATEST));
  return others.length === 0 ? only : undefined;
}

/**
 * Where a plan is at home: in the province that an issuer or the body above it names; in that of the only commune of
 * the issuer's name; else at the place of issue.
 * @returns undefined where the plan names a province that there is not: nothing is known of its communes
 */
export function homeOf(plan: Head, registers: Registers, places: PlaceRegister): Home | undefined {
  const codes = codesByName(registers);
  const lines = linesOf(plan)
    .flatMap((text) => text.split('\n'))
    .map(evened);
  const match = lines.map((line) => COMMUNE.exec(line)?.[1]).find((name) => name !== undefined);
  const commune = match === undefined ? undefined : unitKey(match);
  const named = lines.map((line) => IN_NAME.exec(line)?.[1]).filter((name) => name !== undefined);
  const code = named.map((name) => codes.get(name)).find((known) => known !== undefined);
  if (code !== undefined) return { province: places.province(code), commune };
  if (named.length > 0) return undefined;
  if (commune !== undefined) return { province: provinceOfCommune(commune, places), commune };
  const atPlace = codes.get(evened(plan.place ?? ''));
  return { province: atPlace === undefined ? undefined : places.province(atPlace), commune };
}
