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
  const first = await run(params);
  if (first.ok) return { value: first.value, asked: params };
  const wrong = new Set(Object.keys(first.refusal.fields ?? {}));
  if (wrong.size === 0) stop(first.refusal);
  const asked = Object.fromEntries(Object.entries(params).filter(([key]) => !wrong.has(key)));
  const second = await run(asked);
  if (!second.ok) stop(second.refusal);
  return { value: second.value, asked };
}
