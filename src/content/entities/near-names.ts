/** A name that is another one with a slip of the hand in it. */
import { distance } from '../../diagnostics/suggest.ts';

/** Letters without their marks: what two names share of which one was typed carelessly. */
const skeleton = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/đ/g, 'd')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

/** "Phòng A", "khu vực II", "Ban Chỉ đạo 138": a letter or a figure tells such names apart. */
const TOLD_BY_SIGNS = /(?:^| )(?:[a-z]|[ivx]+|\d+)(?= |$)/g;
/** One letter makes another commune: "xã Tân Lâm", "xã Tân Lập". */
const OF_A_PLACE = /(?:^| )(?:xa|phuong|thon|huyen|dac khu|thi tran|to dan pho)(?= |$)/;
/** Shorter names differ in a letter and are different names. */
const FEWEST_LETTERS = 6;

const signsOf = (name: string): string => (name.match(TOLD_BY_SIGNS) ?? []).join('|');

function isSlipOf(typed: string, known: string): boolean {
  if (typed === known) return true;
  if (typed.length < FEWEST_LETTERS || OF_A_PLACE.test(typed) || OF_A_PLACE.test(known)) return false;
  return signsOf(typed) === signsOf(known) && distance(typed, known) === 1;
}

/**
 * The known name that a typed one is but for its marks, or for one letter.
 * @returns undefined where none is near enough, or several are
 */
export function nearName(typed: string, known: readonly string[]): string | undefined {
  const own = skeleton(typed);
  const near = known.filter((name) => isSlipOf(own, skeleton(name)));
  return near.length === 1 ? near[0] : undefined;
}
