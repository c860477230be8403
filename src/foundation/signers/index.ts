export { signingKeys } from './signing-keys.ts';
