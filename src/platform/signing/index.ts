export { softwareSigner } from './software-signer.ts';
export type { Certified, SignerFacts } from './certificate-authority.ts';
export type { SignerAt, SigningKey, SigningKeys } from './signing-keys.ts';
