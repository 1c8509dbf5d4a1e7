/** A debouncer that many may ring; who listens hears it once it is quiet again. */

/** Editors save in several steps, and save several files at once. */
const QUIET_MILLISECONDS = 120;

export type Signal = 'changed' | 'end';

export class Debouncer {
  #timer: NodeJS.Timeout | undefined;
  #heard: Signal | undefined;
  #listener: ((heard: Signal) => void) | undefined;

  /** Something has changed. */
  notify(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#tell('changed'), QUIET_MILLISECONDS);
  }

  /** Whoever listens shall stop; nothing is heard after that. */
  end(): void {
    clearTimeout(this.#timer);
    this.#tell('end');
  }

  /** Waits for the next ring; one that came while nobody listened counts. */
  async listen(): Promise<Signal> {
    const heard =
      this.#heard ??
      (await new Promise<Signal>((resolve) => {
        this.#listener = resolve;
      }));
    if (this.#heard === 'changed') this.#heard = undefined;
    return heard;
  }

  #tell(heard: Signal): void {
    if (this.#heard !== 'end') this.#heard = heard;
    const listener = this.#listener;
    this.#listener = undefined;
    listener?.(heard);
  }
}
