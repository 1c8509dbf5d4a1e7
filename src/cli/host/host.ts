/** A thread of its own that does one thing on file after file, in the order in which it is given them. */
export interface Thread {
  /**
   * What was made of a file: plain data.
   * @throws ThreadEnded
   */
  readonly work: (file: string) => Promise<unknown>;
  readonly end: () => void;
}

/** A thread is gone, most often for want of memory: what it had at hand is not done. */
export class ThreadEnded extends Error {}

/** Threads for work on many files. */
export interface Threads {
  /** How many are to work, with the one that asks. */
  readonly count: number;
  /** @param task what is to be done with each file: plain data */
  readonly start: (task: object) => Promise<Thread>;
}

/** What is outside of the program, as the commands see it; `launch.cts` hands in the real one, tests one of their own. */
export interface Host {
  readonly argv: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  /** The day of the call where it was made, `YYYY-MM-DD`. */
  readonly today: string;
  readonly stdout: (text: string) => void;
  readonly stderr: (text: string) => void;
  /** True when messages go to a person's terminal. */
  readonly isTerminal: boolean;
  /** Asks the person at the terminal, where there is one; undefined when the input has ended. */
  readonly ask?: (question: string) => Promise<string | undefined>;
  /** The schema that came with the program. */
  readonly schemaFile?: string;
  /** The file of the desk that came with the program. */
  readonly deskFile?: string;
  /** Missing where all work is done in this thread. */
  readonly threads?: Threads;
  /** Waits until the user ends the program. */
  readonly untilEnded?: () => Promise<void>;
}
