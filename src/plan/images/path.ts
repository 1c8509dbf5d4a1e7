/** Which paths a plan may name: those that stay in its folder, and mean the same on every machine. */

/** Names of devices, which Windows opens instead of a file. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/** Letters that a name has on no machine, or not on all. */
const FORBIDDEN = /[\\:*?"<>|\p{Cc}]/u;

const isPlainName = (name: string): boolean =>
  name !== '' && name !== '.' && name !== '..' && !/[. ]$/.test(name) && !DEVICE.test(name);

/** True for a path from the plan's folder down: no `..`, no root, no drive, no address. */
export const staysWithin = (path: string): boolean => !FORBIDDEN.test(path) && path.split('/').every(isPlainName);
