import { parseArgs } from 'node:util';
import { dismissOfficer } from '../src/flows/region/dismiss-officer.ts';
import { systemCtx } from '../src/kernel/ctx.ts';
import { connect } from './deployment/connect.ts';
import { officeOf } from './deployment/office-of.ts';
import { run, Trouble } from './local/trouble.ts';

const USE = `npm run officer:dismiss -- --login "e-mail or phone" --why term_over|moved|resigned|died|misconduct|mistake \\
  [--role …] [--village …]`;

/** Ends somebody's office at once, with every login to it and the certificate that signed in it. */
await run(async () => {
  const text = { type: 'string' } as const;
  const {
    login,
    why,
    role,
    village: villageId,
  } = parseArgs({
    options: { login: text, why: text, role: text, village: text },
  }).values;
  const deployment = connect();
  const officerId = await officeOf(deployment, { login, role, villageId });
  const done = await dismissOfficer(deployment, systemCtx('dismiss-officer'), { officerId, why });
  if (!done.ok) throw new Trouble(`${done.refusal.code}\n${USE}`);
  console.log('Done. The office is over, its logins are ended, and its certificate is revoked.');
});
