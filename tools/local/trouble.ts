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
