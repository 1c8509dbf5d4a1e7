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
  /** Folders of the program's own files: the page of the preview, and the scripts that run in threads. */
  readonly pageFolder?: string;
  readonly scriptFolder?: string;
  /** Waits until the user ends the program. */
  readonly untilEnded?: () => Promise<void>;
}
