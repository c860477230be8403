import type { Deps } from '../foundation/deps.ts';
import { drainOutbox, type Subscriptions } from '../foundation/notifications/index.ts';

/** Work of a timer; what it finds to do it does, and it may run twice. */
export interface Job {
  readonly name: string;
  /** Waits for somebody else's machine: run when events were told to their listeners. */
  readonly asksOthers?: true;
  run(deps: Deps): Promise<unknown>;
}

/** What happens when nobody waits: events told to their listeners, and the timer's jobs. */
export function background(
  deps: Deps,
  {
    subscriptions,
    jobs,
    report,
  }: {
    subscriptions: Subscriptions;
    jobs: readonly Job[];
    /** Hears of a job that failed; the others run all the same. */
    report: (job: string, error: unknown) => void;
  },
) {
  async function drain(): Promise<void> {
    while ((await drainOutbox(deps, subscriptions)).more);
  }

  async function runAll(some: readonly Job[]): Promise<void> {
    for (const job of some)
      try {
        await job.run(deps);
      } catch (error) {
        report(job.name, error);
      }
  }

  async function tick(): Promise<void> {
    await runAll(jobs.filter((job) => !job.asksOthers));
    await drain();
    await runAll(jobs.filter((job) => job.asksOthers));
  }

  return { drain, tick };
}
