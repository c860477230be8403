/** The queue of the quick loop: a wake-up runs the consumer in this process, soon and one at a time, as the platform does. */
export function localQueue(drain: () => Promise<void>): Queue<{ wake: true }> {
  let running: Promise<void> | null = null;
  let again = false;
  const work = async () => {
    do {
      again = false;
      await drain().catch((error: unknown) => console.error(error));
    } while (again);
    running = null;
  };
  const send = async () => {
    if (running) again = true;
    else running = new Promise((resolve) => setImmediate(() => void work().then(resolve)));
  };
  return { send } as unknown as Queue<{ wake: true }>;
}
