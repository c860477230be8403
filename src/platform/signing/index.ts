export { softwareSigner } from './software-signer.ts';
