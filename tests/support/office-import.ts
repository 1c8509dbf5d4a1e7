/** What becomes of a Word file of an office: its data, held to be a plan that builds. */
import { expect } from 'vitest';
import type { PlanSourceData } from '../../src/generated/plan-source.ts';
import { checkPlan, importWord } from '../../src/index.ts';
import type { ImageReader } from '../../src/plan/images/image.ts';
import { type OfficeParts, officeFile } from './office-file.ts';

export interface OfficeImport {
  readonly data: PlanSourceData;
  readonly yaml: string;
  /** The codes of what a person has to look at. */
  readonly marks: readonly string[];
}

/** Imports bytes; the plan that comes of them has no errors. */
export function importedOffice(bytes: Uint8Array): OfficeImport {
  const { value, diagnostics } = importWord(bytes);
  if (value === undefined) throw new Error(diagnostics[0]?.message);
  const images: ImageReader = (path) => value.images.get(path) ?? 'missing';
  const errors = checkPlan(value.yaml, { images }).diagnostics.filter(({ severity }) => severity === 'error');
  expect(errors.map(({ message }) => message)).toEqual([]);
  const marks = diagnostics.filter(({ severity }) => severity !== 'info').map(({ code }) => code);
  return { data: value.data, yaml: value.yaml, marks };
}

/** Imports a plan, some of its parts given. */
export const importedParts = (parts: OfficeParts): OfficeImport => importedOffice(officeFile(parts));
