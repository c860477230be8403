import { drainOutbox } from '../../src/foundation/notifications/index.ts';
import { hashSecret, sendCodeMessage } from '../../src/foundation/identity/index.ts';
import type { Result } from '../../src/kernel/result.ts';
import { commit, raw } from '../../src/platform/libsql/index.ts';
import type { TestDeps } from './deps-on.ts';

export const PIN = '482915';
export const PASSWORD = 'kopi robusta 2026';

const hashes = new Map<string, Promise<string>>();

/** Gives an account a PIN or password. Hashing is slow on purpose, so the same secret is hashed once per run. */
export async function givenSecret(deps: TestDeps, accountId: string, kind: 'pin' | 'password'): Promise<void> {
  const secret = kind === 'pin' ? PIN : PASSWORD;
  const hash = hashes.get(secret) ?? hashSecret(deps, secret);
  hashes.set(secret, hash);
  await commit(deps.db, [
    raw('INSERT INTO credentials (id, account_id, kind, secret, created_at) VALUES (?, ?, ?, ?, 0)', [
      deps.ids.next(),
      accountId,
      kind,
      await hash,
    ]),
  ]);
}

/** Delivers waiting codes and reads the newest one off the messages; empty when none was sent. */
export async function receivedCode(deps: TestDeps): Promise<string> {
  const before = deps.messenger.sent.length;
  await drainOutbox(deps, { 'identity.code_issued': [sendCodeMessage] });
  return deps.messenger.sent.slice(before).at(-1)?.template.params[0] ?? '';
}

/** `ok`, or the refusal's code. */
export const codeOf = (result: Result<unknown>): string => (result.ok ? 'ok' : result.refusal.code);
