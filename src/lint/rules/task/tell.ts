/** How rules name a task and its place. */
import type { FindingLocation, PlanPath } from '../../../diagnostics/diagnostic.ts';
import { cutAtWord } from '../../../plan/model/outline.ts';
import type { Task } from '../../../tasks/task.ts';

const SHOWN = 60;

/** The first words of a task. */
export function aboutTask({ words }: Task): string {
  const shown = cutAtWord(words, SHOWN).replace(/[\s,;:.]+$/, '');
  return shown.length < words.replace(/[.;:]$/, '').length ? `${shown}…` : shown;
}

/** Where a task stands; the value of one of its keys, where it was typed as data. */
export function placeOfTask({ source, origin }: Task, key?: 'deadline'): FindingLocation {
  const path: PlanPath = source === 'assignment' && key !== undefined ? [...origin, key] : origin;
  return { path };
}

/**
 * True for what somebody is charged with where a plan says so: a sentence that only names a time tells of no task, and
 * nothing is asked of what was only read in running text.
 */
export const isGiven = ({ source }: Task): boolean => source !== 'time' && source !== 'prose';
