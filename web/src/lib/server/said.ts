import * as messages from '#lib/paraglide/messages.js';

type Sentence = (facts: Readonly<Record<string, unknown>>) => string;
const sentences = messages as unknown as Readonly<Record<string, Sentence | undefined>>;

/** A message by its key, for keys that come as data (refusal codes, links of modules); null when nobody wrote it. */
export const said = (key: string, facts: Readonly<Record<string, unknown>> = {}): string | null =>
  sentences[key]?.(facts) ?? null;
