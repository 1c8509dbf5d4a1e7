/** What the program's end says to the shell. */
export const EXIT = {
  ok: 0,
  /**
   * The plan has errors, or its file was changed since and is not overwritten: nothing is written for it. Of a file that
   * is checked: it departs from the decree.
   */
  planErrors: 1,
  /** Wrong usage: an unknown option, no such plan. */
  usage: 2,
  /** The disk or the system refused. */
  system: 3,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
