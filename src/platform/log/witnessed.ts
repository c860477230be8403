import type { Witnessed } from '../../kernel/ports.ts';
import { cosignatureIn } from './cosignature.ts';
import type { CheckSignature } from './ed25519.ts';
import type { WitnessPolicy } from './witness-policy.ts';

/** Who signed under a head, by the policy; the time of others counts as little as their word. */
export async function witnessedIn(
  note: string,
  {
    needed,
    witnesses,
  }: Pick<WitnessPolicy, 'needed'> & { readonly witnesses: readonly { name: string; key: string }[] },
  dater: string | null,
  check?: CheckSignature,
): Promise<Witnessed> {
  const by = await Promise.all(
    witnesses.map(async ({ name, key }) => ({ name, at: (await cosignatureIn(note, key, check))?.at ?? null })),
  );
  const datedAt = dater === null ? null : ((await cosignatureIn(note, dater, check))?.at ?? null);
  return { needed, by, datedAt };
}
