import { parseArgs } from 'node:util';
import { eraseSalts } from '../src/foundation/audit/erase-salts.ts';
import { systemCtx } from '../src/kernel/ctx.ts';
import { connect } from './deployment/connect.ts';
import { run, Trouble } from './local/trouble.ts';

/** Erases what lets the public log's entries about one thing be opened: for who keeps people's right to be forgotten. */
await run(async () => {
  const { kind, id, reason } = parseArgs({
    options: { kind: { type: 'string' }, id: { type: 'string' }, reason: { type: 'string' } },
  }).values;
  if (!kind || !id || !reason)
    throw new Trouble('Say of what: npm run log:erase -- --kind letter_request --id <its id> --reason "why"');
  let all = 0;
  for (let some = 1; some > 0; all += some)
    some = await eraseSalts(connect(), systemCtx('erase-salts'), { kind, id, reason });
  console.log(`${all} entries of the public log open no more. They stay, and every proof with them.`);
});
