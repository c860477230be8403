import { freeze } from './migrations/frozen.ts';

/** Notes that the new migrations are as they shall be; from then on a test refuses that anybody changes them. */
const added = freeze();
console.log(added.length > 0 ? `Frozen: ${added.join(', ')}` : 'Every migration is frozen already.');
