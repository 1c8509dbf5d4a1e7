/** Plans that are changed again and again: an edit, the look at what it made and the next edit read the same texts. */
import { remembered } from '../../vietnamese/remembered.ts';
import { type ParsedYaml, parseYaml } from './parse.ts';
import { parseChanged } from './parse-changed.ts';
import { readParsed } from './read.ts';

/** Texts before and after an edit of two steps. */
const LATEST = 4;

/** The text that was parsed last: the next one differs from it in a few lines. */
let latest: ParsedYaml | undefined;

function parseLatest(text: string): ParsedYaml {
  const parsed = (latest === undefined ? undefined : parseChanged(latest, text)) ?? parseYaml(text);
  latest = parsed;
  return parsed;
}

/** Reads a plan's text, unless it was read just before. */
export const readLatest = remembered((text) => readParsed(text, parseLatest), LATEST);
