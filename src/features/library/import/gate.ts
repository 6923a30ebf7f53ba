/** Holds up whoever waits for `passed` while it is closed. */
export class Gate {
  #passed: Promise<void> | null = null;
  #open: () => void = () => undefined;

  get passed(): Promise<void> {
    return this.#passed ?? Promise.resolve();
  }

  get isClosed(): boolean {
    return this.#passed !== null;
  }

  close(): void {
    this.#passed ??= new Promise((resolve) => {
      this.#open = resolve;
    });
  }

  open(): void {
    this.#passed = null;
    this.#open();
  }
}
