/** Something the person at the keyboard can mend: shown as one sentence, without a stack. */
export class Trouble extends Error {}

/** Runs a command of ours; trouble is told in its sentence and ends with exit code 1, a defect keeps its stack. */
export async function run(command: () => Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    console.error(error instanceof Trouble ? `\n${error.message}\n` : error);
    process.exit(1);
  }
}

/** What an error and its causes said, outermost first: libraries wrap what really happened. */
export function messagesOf(error: unknown): readonly [string, ...string[]] {
  if (!(error instanceof Error)) return [String(error)];
  const own = error.message.split('\n')[0] ?? '';
  return error.cause === undefined ? [own] : [own, ...messagesOf(error.cause)];
}
