import type { Result } from '#src/kernel/result.ts';
import { stop } from './problem.ts';

/**
 * Reads a list with what the address asks for. Parts of it that cannot be read (an old link, a hand-made one) are left out
 * and the rest is shown; anything else that is refused stops the page.
 */
export async function readable<T>(
  params: Readonly<Record<string, string>>,
  run: (input: Readonly<Record<string, string>>) => Promise<Result<T>>,
): Promise<{ value: T; asked: Readonly<Record<string, string>> }> {
  for (let asked = params; ;) {
    const read = await run(asked);
    if (read.ok) return { value: read.value, asked };
    const wrong = read.refusal.fields ?? {};
    const rest = Object.entries(asked).filter(([key]) => !Object.hasOwn(wrong, key));
    // Each round leaves out something, or stops: one check may find fault where an earlier one had stopped.
    if (rest.length === Object.keys(asked).length) stop(read.refusal);
    asked = Object.fromEntries(rest);
  }
}
