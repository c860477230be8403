import { parseArgs } from 'node:util';
import { mendOfficer } from '../src/foundation/identity/index.ts';
import { systemCtx } from '../src/kernel/ctx.ts';
import { connect } from './deployment/connect.ts';
import { officeOf } from './deployment/office-of.ts';
import { run, Trouble } from './local/trouble.ts';

/** Helps an officer in again: a new password, or without the authenticator app. For the kabupaten's own people above all. */
await run(async () => {
  const text = { type: 'string' } as const;
  const { login, lost } = parseArgs({ options: { login: text, lost: text } }).values;
  const deployment = connect();
  const officerId = await officeOf(deployment, { login, role: undefined, villageId: undefined }, 'any');
  const done = await mendOfficer(deployment, systemCtx('mend-officer'), { officerId, lost });
  if (!done.ok)
    throw new Trouble(`${done.refusal.code}\nnpm run officer:mend -- --login "e-mail or phone" --lost password|app`);
  const { password } = done.value;
  console.log(
    password
      ? `The new password, shown once: ${password}\nChange it under Akun → Keamanan.`
      : 'Done. The codes of the second step go to the phone again.',
  );
});
