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

/** Where an entry of the register of bodies stands: in the last file that has it. */
function placeOf(entry: string, own: readonly unknown[]): PlanPath {
  const places = own.flatMap((file, at) => {
    const list = (file as { readonly bodyNames?: unknown } | null)?.bodyNames;
    const index = Array.isArray(list) ? list.findIndex((one) => one?.name === entry) : -1;
    return index < 0 ? [] : [[at, 'bodyNames', index]];
  });
  return places.at(-1) ?? [];
}

/** What is wrong between the names of the office's bodies. */
function bodySlips({ bodyNames }: Registers, own: readonly unknown[]): RegisterProblem[] {
  const slips = [...namesTwice(bodyNames), ...unknownMembers(bodyNames, bodyRegister(bodyNames))];
  return slips.map((slip) => ({
    path: placeOf(bodyNames[slip.index]?.name ?? '', own),
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
