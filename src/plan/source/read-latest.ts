/** Plans that are changed again and again: an edit, the look at what it made and the next edit read the same texts. */
import { remembered } from '../../vietnamese/remembered.ts';
import { readSource } from './read.ts';

/** Texts before and after an edit of two steps. */
const LATEST = 4;

/** Reads a plan's text, unless it was read just before. */
export const readLatest = remembered(readSource, LATEST);
