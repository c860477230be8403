import type { Deps } from '../deps.ts';

/** An event as its listeners hear it, after the commit that caused it. */
export interface OutboxMessage {
  readonly id: string;
  readonly villageId: string | null;
  readonly topic: string;
  readonly payload: Readonly<Record<string, string | number | null>>;
  readonly createdAt: number;
}

/** Must bear being told twice: delivery is at least once. Throwing means "tell me again later". */
export type Listener = (deps: Deps, event: OutboxMessage) => Promise<void>;

/** Topic → everybody who listens to it. */
export type Subscriptions = Readonly<Record<string, readonly Listener[]>>;
