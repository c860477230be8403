import type { Certified, SignerFacts } from './certificate-authority.ts';

/** An officer's certificate with its key, opened for one signature. */
export interface SigningKey {
  /** As printed under the letter. */
  readonly name: string;
  /** Where the signature is given: `Desa Hanura`. */
  readonly place: string;
  /** DER. */
  readonly certificate: Uint8Array<ArrayBuffer>;
  /** PKCS#8. */
  readonly privateKey: Uint8Array<ArrayBuffer>;
}

/** An officer, a village and an instant. */
export interface SignerAt {
  readonly villageId: string;
  readonly officerId: string;
  readonly at: number;
}

/** Where the software signer keeps its keys: a table of keys sealed by the vault, see `foundation/signers`. */
export interface SigningKeys {
  /** The key this officer may sign with at this instant; the officer's facts when a key is still to be made; null for anybody else. */
  find(who: SignerAt): Promise<{ key: SigningKey } | { uncertified: SignerFacts } | null>;
  /** Stores a new key unless the officer has got one meanwhile. */
  keep(who: SignerAt, certified: Certified): Promise<void>;
}
