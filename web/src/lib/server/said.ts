import { spoken } from '#lib/paraglide/spoken.js';

/**
 * A message by its key, for keys that come as data (refusal codes, links of modules); null when nobody wrote it. Which keys may
 * come so is said in `tools/messages/compile.ts`.
 */
export const said = (key: string, facts: Readonly<Record<string, unknown>> = {}): string | null =>
  Object.hasOwn(spoken, key) ? (spoken[key]?.(facts) ?? null) : null;
