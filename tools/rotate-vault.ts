import { connect } from './deployment/connect.ts';
import { sealAnew, sealedColumns } from './deployment/seal-anew.ts';
import { run } from './local/trouble.ts';

/**
 * Seals everything personal with the first key of VAULT_KEYS; docs/deploy.md says in which order. Afterwards the old keys can
 * be taken out of the secret.
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
