import { parseArgs } from 'node:util';
import { unlockOfficer } from '../src/foundation/identity/index.ts';
import { systemCtx } from '../src/kernel/ctx.ts';
import { connect } from './deployment/connect.ts';
import { run, Trouble } from './local/trouble.ts';

/** Lets an officer try again at once: for the kabupaten's own people, when nobody else there can log in either. */
await run(async () => {
  const { login } = parseArgs({ options: { login: { type: 'string' } } }).values;
  const done = await unlockOfficer(connect(), systemCtx('unlock-officer'), { login });
  if (!done.ok) throw new Trouble(`${done.refusal.code}\nnpm run officer:unlock -- --login "e-mail or phone"`);
  console.log('Done. This person can log in again at once.');
});
