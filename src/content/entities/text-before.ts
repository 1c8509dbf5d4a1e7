/** The words before a place of a text. */

/** No words further back say what stands at a place. */
const REACH = 200;

/**
 * What stands before a place, as far as it may tell what is there: a long text costs no more for each of its places than a
 * short one.
 */
export const textBefore = (text: string, at: number): string => text.slice(Math.max(0, at - REACH), at);
