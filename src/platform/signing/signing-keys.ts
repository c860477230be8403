/** An officer's certificate with its key, opened for one signature. */
export interface SigningKey {
  /** As printed under the letter. */
  readonly name: string;
  /** `Kabupaten Pesawaran` … where the signature is given. */
  readonly place: string;
  /** DER. */
  readonly certificate: Uint8Array<ArrayBuffer>;
  /** PKCS#8. */
  readonly privateKey: Uint8Array<ArrayBuffer>;
}

/** Where the software signer finds keys: a table of keys sealed by the vault, kept by the letters module. */
export interface SigningKeys {
  /** The key that this officer of this village may sign with at this instant; null when there is none. */
  find(who: { villageId: string; officerId: string; at: number }): Promise<SigningKey | null>;
}
