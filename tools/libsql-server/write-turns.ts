import { ProtocolError } from './failure.ts';

/**
 * One writer at a time, first come first served. SQLite would answer a second writer with BUSY, and waiting inside it
 * would stop this process, and with it the first writer, who then could never commit.
 */
export class WriteTurns {
  #owner: object | null = null;
  readonly #waiting: { who: object; go: () => void }[] = [];
  readonly #patience: number;

  /** `patience`: milliseconds a writer waits before it is told that the database is locked. */
  constructor(patience: number) {
    this.#patience = patience;
  }

  async take(who: object): Promise<void> {
    if (this.#owner === who) return;
    if (this.#owner === null) {
      this.#owner = who;
      return;
    }
    await new Promise<void>((resolve, reject) => {
      const timer = setTimeout(() => {
        this.#waiting.splice(this.#waiting.indexOf(place), 1);
        reject(new ProtocolError('SQLITE_BUSY', 'database is locked'));
      }, this.#patience);
      const go = () => {
        clearTimeout(timer);
        resolve();
      };
      const place = { who, go };
      this.#waiting.push(place);
    });
  }

  /** Does nothing when it is not this one's turn. */
  giveUp(who: object): void {
    if (this.#owner !== who) return;
    const next = this.#waiting.shift();
    this.#owner = next?.who ?? null;
    next?.go();
  }
}
