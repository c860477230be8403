/** What somebody got on their phone. `to` is E.164, `at` milliseconds since the epoch. */
export interface Message {
  readonly id: string;
  readonly to: string;
  readonly text: string;
  readonly at: number;
}
