/** What all calls of one thread share: the day, the registers, and how a text is read and checked. */

import type { Registers } from '../../content/reference-data/entries.ts';
import { createPlaceRegister, type PlaceRegister } from '../../content/reference-data/places.ts';
import { REGISTERS } from '../../content/reference-data/reference-data.ts';
import type { Bilingual, Diagnostic, Language } from '../../diagnostics/diagnostic.ts';
import { type CheckedPlan, type CheckOptions, checkRead } from '../../pipeline/check.ts';
import { Series } from '../../pipeline/series.ts';
import type { Phrases } from '../../plan/compile/phrases.ts';
import type { ImageReader } from '../../plan/images/image.ts';
import { readLatest } from '../../plan/source/read-latest.ts';
import type { PlanTasks } from '../../tasks/matrix.ts';
import { tasksOf } from '../../tasks/tasks-of.ts';
import type { BesidePlan, DeskText, EngineSettings } from './calls.ts';

/** The pictures of a plan by their paths, as its reader asks for them. */
const imagesOf =
  ({ images }: DeskText): ImageReader =>
  (path) =>
    images?.get(path) ?? 'missing';

const LINE: Bilingual = { vi: 'Dòng', en: 'Line' };

export const sentencesIn = (diagnostics: readonly Diagnostic[], language: Language): string[] =>
  diagnostics.map(({ message, hint, range }) => `${LINE[language]} ${range.start.line}: ${message} ${hint}`.trim());

export const errorsOf = ({ diagnostics }: { readonly diagnostics: readonly Diagnostic[] }): Diagnostic[] =>
  diagnostics.filter(({ severity }) => severity === 'error');

export const nameOf = (file: string): string => file.replace(/^.*\//, '').replace(/\.ya?ml$/i, '');

/** Reads and checks a plan with what stands beside it. */
export type CheckText = (plan: DeskText) => CheckedPlan;

/** A plan with its tasks; undefined where it has errors. */
function planTasks(plan: DeskText, { value, texts }: CheckedPlan): PlanTasks | undefined {
  return value === undefined ? undefined : { plan: value, name: nameOf(plan.file), tasks: tasksOf(value, texts) };
}

/** What the calls of a thread share. */
export interface DeskContext {
  readonly today: string;
  readonly registers: Registers;
  readonly phrases: Phrases | undefined;
  readonly places: PlaceRegister;
  /** The language of findings and sentences from here on. */
  readonly speak: (language: Language) => void;
  readonly language: () => Language;
  readonly besideOf: (plan: DeskText) => BesidePlan;
  readonly optionsOf: (plan: DeskText) => CheckOptions;
  readonly checkText: CheckText;
  /** Undefined where it has errors. */
  readonly tasksIn: (plan: DeskText) => PlanTasks | undefined;
}

/** On the day and with the communes that the thread was started with. */
export function deskContext({ today, places: placesText, office }: EngineSettings): DeskContext {
  let language: Language = 'vi';
  const { phrases, registers } = { registers: REGISTERS, ...office };
  const besideOf = (plan: DeskText): BesidePlan => ({
    images: imagesOf(plan),
    bodyNames: registers.bodyNames,
    ...(phrases === undefined ? {} : { phrases }),
  });
  const optionsOf = (plan: DeskText): CheckOptions => ({ file: plan.file, language, ...besideOf(plan) });
  // Texts of a plan before a change and after it are the same, but for a few.
  const series = new Series('one');
  const checkText: CheckText = (plan) => {
    series.next();
    return checkRead(readLatest(plan.text), { ...optionsOf(plan), series });
  };
  return {
    today,
    registers,
    phrases,
    places: createPlaceRegister(() => placesText),
    speak: (next) => {
      language = next;
    },
    language: () => language,
    besideOf,
    optionsOf,
    checkText,
    tasksIn: (plan) => planTasks(plan, checkText(plan)),
  };
}
