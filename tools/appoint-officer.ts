import { parseArgs } from 'node:util';
import { appointOfficer } from '../src/foundation/identity/index.ts';
import { systemCtx } from '../src/kernel/ctx.ts';
import { connect } from './deployment/connect.ts';
import { run, Trouble } from './local/trouble.ts';

const USE =
  'npm run officer:appoint -- --village 18.09.10.2004 --role operator|secretary|head|region --name "…" --title "…" --email … --phone 08…';

/** Gives somebody an office, and prints the password of their first login once. The kabupaten itself: role `region`. */
await run(async () => {
  const text = { type: 'string' } as const;
  const options = { village: text, role: text, name: text, title: text, email: text, phone: text };
  const { village: villageId, ...person } = parseArgs({ options }).values;
  const deployment = connect();
  const password = deployment.ids.token(96);
  const done = await appointOfficer(deployment, systemCtx('appoint-officer'), { ...person, villageId, password });
  if (!done.ok) {
    const fields = Object.keys(done.refusal.fields ?? {}).join(', ');
    throw new Trouble(`${done.refusal.code}${fields && `: check ${fields}`}\n${USE}`);
  }
  console.log(
    done.value.isNew
      ? `First login at /kantor/masuk with the e-mail and this password: ${password}\nIt is shown once. Change it under Akun → Keamanan.`
      : 'Done. This person logs in with the password they already have.',
  );
});
