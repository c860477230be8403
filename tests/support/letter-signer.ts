import type { Deps } from '../../src/foundation/deps.ts';
import { signingKeys } from '../../src/foundation/signers/index.ts';
import { makeRoot } from '../../src/platform/signing/certificate-authority.ts';
import { softwareSigner } from '../../src/platform/signing/index.ts';
import type { TestDeps } from './deps-on.ts';

let root: Promise<string> | undefined;

/** The same dependencies with the real software signer, its keys in the table `signers` under a root of the tests. */
export async function withSigner(deps: TestDeps): Promise<TestDeps> {
  const at = Date.UTC(2026, 0, 1);
  const rootSecret = await (root ??= makeRoot({ region: 'Kabupaten Pesawaran', province: 'Lampung', at }));
  const keys = signingKeys(deps satisfies Deps);
  return { ...deps, signer: softwareSigner({ rootSecret, keys }) };
}
