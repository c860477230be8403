import type { DocumentSigner } from '../../kernel/ports.ts';
import { ok, refuse } from '../../kernel/result.ts';
import type { Root } from './certificate-authority.ts';
import type { SigningKeys } from './signing-keys.ts';

/**
 * Signs with keys that the region keeps itself, under its own root. The PDF and certificate libraries are loaded with
 * the first signature, so that a Worker that only serves pages never pays for them.
 */
export function softwareSigner(config: { rootSecret: string; keys: SigningKeys }): DocumentSigner {
  let root: Promise<Root> | undefined;
  const openOnce = async (): Promise<Root> => {
    const { openRoot } = await import('./certificate-authority.ts');
    return openRoot(config.rootSecret);
  };
  return {
    sign: async (pdf, as) => {
      const key = await config.keys.find(as);
      if (!key) return refuse('conflict', 'signing.no_certificate');
      root ??= openOnce();
      const [{ signPdf }, { certificate }] = await Promise.all([import('./pades.ts'), root]);
      return ok(await signPdf(pdf, key, { chain: [certificate], reason: as.reason, at: as.at }));
    },
  };
}
