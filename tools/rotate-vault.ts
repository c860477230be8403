import { connect } from './deployment/connect.ts';
import { sealAnew } from './deployment/seal-anew.ts';
import { sealedColumns } from './deployment/sealed-columns.ts';
import { run } from './local/trouble.ts';

/**
 * Seals everything personal with the first key of VAULT_KEYS: what an older key sealed (`vault:rotate`), and what an older version
 * wrote before its column was sealed (`vault:seal`). docs/deploy.md says in which order. Safe to stop and to run again.
 */
await run(async () => {
  const deployment = connect();
  const current = deployment.keys[0]?.id ?? '';
  let all = 0;
  for (const column of await sealedColumns(deployment.db)) {
    const changed = await sealAnew(deployment, column, current);
    if (changed > 0) console.log(`${column.table}.${column.column}: ${changed} sealed anew`);
    all += changed;
  }
  console.log(`Everything is sealed with the key "${current}"; ${all} values were changed.`);
});
