export { audit } from './audit.repo.ts';
export { denied } from './denied.ts';
