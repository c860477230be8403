export { softwareSigner } from './software-signer.ts';
export type { SigningKey, SigningKeys } from './signing-keys.ts';
