export { signingKeys } from './signing-keys.ts';
export { revokeSigner } from './revoke-signer.ts';
