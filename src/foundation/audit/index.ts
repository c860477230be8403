export { audit, type AuditEvent } from './audit.repo.ts';
export { denied } from './denied.ts';
