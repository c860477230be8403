import { parseArgs } from 'node:util';
import { appointOfficer } from '../src/flows/region/appoint-officer.ts';
import { systemCtx } from '../src/kernel/ctx.ts';
import { connect } from './deployment/connect.ts';
import { officeOf } from './deployment/office-of.ts';
import { run, Trouble } from './local/trouble.ts';

const USE = `npm run officer:appoint -- --village 18.09.10.2004 --role operator|secretary|head|region --name "…" --title "…" \\
  --email … --phone 08… [--capacity definitive|plt|plh|pj|an|ub] [--nip …] [--from YYYY-MM-DD] [--until YYYY-MM-DD] \\
  [--instead-of "e-mail or phone"]`;

/**
 * Gives somebody an office, and prints the password of their first login once. The kabupaten itself: role `region`. With
 * `--instead-of` the office is handed over by whoever holds it.
 */
await run(async () => {
  const text = { type: 'string' } as const;
  const options = { village: text, role: text, name: text, title: text, email: text, phone: text };
  const more = { capacity: text, nip: text, from: text, until: text, 'instead-of': text };
  const {
    village: villageId,
    'instead-of': before,
    ...person
  } = parseArgs({ options: { ...options, ...more } }).values;
  const deployment = connect();
  const replaces = before && (await officeOf(deployment, { login: before, role: person.role, villageId }));
  const done = await appointOfficer(deployment, systemCtx('appoint-officer'), { ...person, villageId, replaces });
  if (!done.ok) {
    const fields = Object.keys(done.refusal.fields ?? {}).join(', ');
    throw new Trouble(`${done.refusal.code}${fields && `: check ${fields}`}\n${USE}`);
  }
  const { firstPassword } = done.value;
  console.log(
    firstPassword
      ? `First login at /kantor/masuk with the e-mail and this password: ${firstPassword}\nIt is shown once. Change it under Akun → Keamanan.`
      : 'Done. This person logs in with the password they already have.',
  );
});
