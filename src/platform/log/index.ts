export { openLog } from './open-log.ts';
export { readPolicy } from './witness-policy.ts';
