import type { DocumentSigner } from '../../kernel/ports.ts';
import { ok, refuse, type Result } from '../../kernel/result.ts';
import type { Root } from './certificate-authority.ts';
import type { SignerAt, SigningKey, SigningKeys } from './signing-keys.ts';

/**
 * Signs with keys that the region keeps itself, under its own root. An officer who holds the office and has no key yet, or
 * whose certificate has run out, is certified with the first signature. The PDF and certificate libraries are loaded
 * then too, so that a Worker that only serves pages never pays for them.
 */
export function softwareSigner(config: { rootSecret: string; keys: SigningKeys }): DocumentSigner {
  let root: Promise<Root> | undefined;
  const openOnce = async (): Promise<Root> => {
    const { openRoot } = await import('./certificate-authority.ts');
    return openRoot(config.rootSecret);
  };

  async function keyOf(who: SignerAt): Promise<Result<SigningKey>> {
    const found = await config.keys.find(who);
    if (!found) return refuse('forbidden', 'signing.not_a_signer');
    if ('key' in found) return ok(found.key);
    const { certifySigner } = await import('./certificate-authority.ts');
    const certified = await certifySigner(await (root ??= openOnce()), { ...found.uncertified, at: who.at });
    if (!certified) return refuse('unavailable', 'signing.root_expired');
    await config.keys.keep(who, certified);
    const kept = await config.keys.find(who);
    if (!kept || !('key' in kept)) throw new Error('a new signing key was not kept');
    return ok(kept.key);
  }

  return {
    sign: async (pdf, as) => {
      const key = await keyOf(as);
      if (!key.ok) return key;
      const [{ signPdf }, { certificate }] = await Promise.all([import('./pades.ts'), (root ??= openOnce())]);
      return ok(await signPdf(pdf, key.value, { chain: [certificate], reason: as.reason, at: as.at }));
    },
  };
}
