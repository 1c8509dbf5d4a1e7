/** An office's own data laid over those of the program. */
import { bodyRegister, namesTwice, unknownMembers } from '../content/entities/body-register.ts';
import type { Registers } from '../content/reference-data/entries.ts';
import type { RegisterProblem } from '../content/reference-data/read-fields.ts';
import { mergeRegisters as overlayRegisters } from '../content/reference-data/reference-data.ts';
import type { BaseDiagnostic, Bilingual, CompleteOutcome, Language, PlanPath } from '../diagnostics/diagnostic.ts';
import { messageOf } from '../diagnostics/format.ts';

/** What is told about an entry of an office's data. */
export interface RegisterDiagnostic extends BaseDiagnostic {
  /** The place of its file in the list, from 0, then the keys on the way to it. */
  readonly path: PlanPath;
}

const SLIPS = {
  'name-twice': ({ name, other }: { name: string; other: string }): Bilingual => ({
    vi: `Tên “${name}” đã là của “${other}”: mỗi tên chỉ của một cơ quan.`,
    en: `“${name}” already names “${other}”: a name belongs to one body.`,
  }),
  'unknown-member': ({ name }: { name: string }): Bilingual => ({
    vi: `Danh bạ không có “${name}”: thêm cơ quan này thành một mục của \`bodyNames\`.`,
    en: `The register has no “${name}”: add it as an entry of \`bodyNames\`.`,
  }),
};

/** Where entries of the register of bodies stand, by name: in the last file that has one, there at its first place. */
function placesOf(own: readonly unknown[]): ReadonlyMap<unknown, PlanPath> {
  const files = own.map((file, at) => {
    const list = (file as { readonly bodyNames?: unknown } | null)?.bodyNames;
    const entries: readonly { readonly name?: unknown }[] = Array.isArray(list) ? list : [];
    return entries.map((entry, index) => [entry?.name, [at, 'bodyNames', index]] as const).toReversed();
  });
  return new Map(files.flat());
}

/** What is wrong between the names of the office's bodies. */
function bodySlips({ bodyNames }: Registers, own: readonly unknown[]): RegisterProblem[] {
  const slips = [...namesTwice(bodyNames), ...unknownMembers(bodyNames, bodyRegister(bodyNames))];
  const places = slips.length === 0 ? undefined : placesOf(own);
  return slips.map((slip) => ({
    path: places?.get(bodyNames[slip.index]?.name ?? '') ?? [],
    sentence: slip.kind === 'name-twice' ? SLIPS[slip.kind](slip) : SLIPS[slip.kind](slip),
  }));
}

/**
 * Lays an office's own registers over those of the program. An entry of the same id (bodies), number and year
 * (documents), wrong wording or abbreviation takes the place of the program's; the others are added.
 * @param own the office's files, parsed, in order: later ones win
 * @returns the registers without the entries that cannot be read, and what is wrong with those
 */
export function mergeRegisters(
  own: readonly unknown[],
  { language = 'vi' }: { readonly language?: Language } = {},
): CompleteOutcome<Registers, RegisterDiagnostic> {
  const { registers, problems } = overlayRegisters(own);
  const code = 'register/unreadable';
  const diagnostics = [...problems, ...bodySlips(registers, own)].map(
    ({ path, sentence }): RegisterDiagnostic => ({
      code,
      severity: 'error',
      ...messageOf({ code, args: { detail: sentence } }, language),
      path,
    }),
  );
  return { value: registers, diagnostics };
}
