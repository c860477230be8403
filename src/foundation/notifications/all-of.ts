/** Waits for all, also when one fails: what is under way beside it is written down before its failure is thrown. */
export async function allOf(running: readonly Promise<void>[]): Promise<void> {
  const ends = await Promise.allSettled(running);
  const bad = ends.find((end) => end.status === 'rejected');
  if (bad) throw bad.reason;
}
