export { audit, type AuditEvent } from './audit.repo.ts';
