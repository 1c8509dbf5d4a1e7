/** One trip: a plan is built, its file edited in Word, pulled, built again, and held against what the reader of the file saw. */
import { checkPlan, type ImageReader, pullChanges, renderPlan } from '../../src/index.ts';
import type { Pulled, PullOptions } from '../../src/pipeline/pull.ts';
import { edited } from './edit-word.ts';
import { paperOf } from './paper.ts';
import { IMAGES } from './pictures.ts';
import { PLAN_IMAGES } from './plans.ts';
import type { XmlEdit } from './word-edits.ts';

/** The pictures of the project’s own plans, and those of plans made at random. */
export const TRIAL_IMAGES: ImageReader = (path) => {
  const made = IMAGES(path);
  return made === 'missing' ? PLAN_IMAGES(path) : made;
};

export function builtFrom(yaml: string, phrases?: PullOptions['phrases']): Uint8Array {
  const { value: plan, diagnostics } = checkPlan(yaml, {
    images: TRIAL_IMAGES,
    ...(phrases === undefined ? {} : { phrases }),
  });
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (plan === undefined || errors.length > 0)
    throw new Error(`${errors.map(({ code, message }) => `${code}: ${message}`).join('\n')}\n${yaml}`);
  return renderPlan(plan, { source: yaml });
}

export interface Trip {
  readonly pulled: Pulled;
  readonly file: Uint8Array;
  /** Lines that the reader of the edited file saw and the file built anew lacks, and the other way round. */
  readonly lacks: readonly string[];
  readonly invents: readonly string[];
  /** Lines that stand in another order. */
  readonly isInOrder: boolean;
}

/** DỰ THẢO stands on the page while a mark asks for a decision. */
const isDraftMark = (line: string): boolean => /DỰ THẢO/i.test(line);

const without = (lines: readonly string[], others: readonly string[]): string[] => {
  const left = [...others];
  return lines.filter((line) => {
    const at = left.indexOf(line);
    if (at >= 0) left.splice(at, 1);
    return at < 0 && !isDraftMark(line);
  });
};

export function pulledFrom(file: Uint8Array, yaml: string, options: PullOptions = {}): Pulled {
  const { value, diagnostics } = pullChanges(file, yaml, { images: TRIAL_IMAGES, ...options });
  if (value === undefined) throw new Error(JSON.stringify(diagnostics));
  return value;
}

/** Takes the changes of an edited file into its plan and builds it again. */
export function tripOf(file: Uint8Array, yaml: string, options: PullOptions = {}): Trip {
  const pulled = pulledFrom(file, yaml, options);
  const [seen, built] = [paperOf(file), paperOf(builtFrom(pulled.yaml, options.phrases))];
  const [lacks, invents] = [without(seen, built), without(built, seen)];
  const [a, b] = [without(seen, lacks), without(built, invents)];
  return { pulled, file, lacks, invents, isInOrder: a.join('\n') === b.join('\n') };
}

/** What an edit of a plan's file comes to. */
export const tripAfter = (yaml: string, edit: XmlEdit, part?: string, options: PullOptions = {}): Trip =>
  tripOf(edited(builtFrom(yaml, options.phrases), edit, part), yaml, options);

/** The words of a line with the sign of its list, however they are numbered and marked. */
const bareLine = (line: string): string =>
  line
    .replace(/⟨\w*⟩/g, '')
    .replace(/^(?:\[\d+\]|note|header)? ?(?:\w+\/\d )?/, '')
    .replace(/[*^\\]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^(?:(?:[IVX]+|\d+(?:\.\d+)*)\. |[a-zđ]\) )/, '');

const commentsIn = (yaml: string): string =>
  yaml
    .split('\n')
    .filter((line) => line.trim().startsWith('#'))
    .join('\n')
    .replace(/[*^\\]/g, '')
    .replace(/\s+/g, ' ');

/** Words that a reader sees in one of both files alone and that the plan does not name in a comment. */
export function unnamed({ pulled: { yaml, changes }, lacks, invents }: Trip): { lost: string[]; doubled: string[] } {
  // What a comment says of the Word file was told together with what stands here.
  const kept = changes.filter(({ kind }) => kind === 'left' || kind === 'conflict').map(({ old = '' }) => old);
  const comments = [commentsIn(yaml), ...kept]
    .join('\n')
    .replace(/[*^\\]+/g, ' ')
    .replace(/[^\S\n]+/g, ' ');
  // What is named is named by its words: that it stands in a list of another sign, or is a purpose, is said of them.
  const isUnnamed = (line: string): boolean =>
    !comments.includes(line.replace(/^[-+] /, '').replace(/^\((.*)\)$/, '$1'));
  const [seen, built] = [lacks.map(bareLine), invents.map(bareLine)];
  return { lost: without(seen, built).filter(isUnnamed), doubled: without(built, seen).filter(isUnnamed) };
}
