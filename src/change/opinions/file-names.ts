/** Where what came back of a plan is kept: in a folder beside it. */

/** The folder beside a plan; what lies in it is no plan. */
export const OPINION_FOLDER = 'gop-y';

/** Names of files, without their folder. */
const bareName = (plan: string): string => plan.replace(/\.ya?ml$/i, '');

/** `gop-y/ke-hoach.yaml` of `ke-hoach.yaml`, from the plan's folder. */
export const opinionFileOf = (plan: string): string => `${OPINION_FOLDER}/${bareName(plan)}.yaml`;

/**
 * `gop-y/ke-hoach.1a2b3c4d.yaml` of `ke-hoach.yaml`: the draft that an answer was made to, kept so that it can be read again
 * when the plan has moved on.
 * @param hash of the draft's text
 */
export const keptDraftOf = (plan: string, hash: string): string =>
  `${OPINION_FOLDER}/${bareName(plan)}.${hash.slice(0, 8)}.yaml`;

/** True of a name, without its folder, that is one of a draft kept of a plan. */
export const isKeptDraftOf = (name: string, plan: string): boolean =>
  name.startsWith(`${bareName(plan)}.`) && /^\.[0-9a-f]{8}\.ya?ml$/i.test(name.slice(bareName(plan).length));
