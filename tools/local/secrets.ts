import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { DAY } from '../../src/kernel/clock.ts';
import { makeRoot } from '../../src/platform/signing/certificate-authority.ts';
import { Trouble } from './trouble.ts';

const Secrets = v.object({
  VAULT_KEYS: v.string(),
  VAULT_INDEX_KEY: v.string(),
  REGION_ROOT: v.string(),
  WHATSAPP_TOKEN: v.string(),
});

export type LocalSecrets = v.InferOutput<typeof Secrets>;

/** The root is older than the letters that the seed dates back. */
const YEAR = 365 * DAY;

const key = () => randomBytes(32).toString('base64');

/** The secrets of this computer's data, made at the first start. Without them the stored data cannot be opened again. */
export async function localSecrets(dataDir: string): Promise<LocalSecrets> {
  const file = join(dataDir, 'secrets.json');
  if (existsSync(file)) return readSecrets(file);
  const secrets: LocalSecrets = {
    VAULT_KEYS: `local:${key()}`,
    VAULT_INDEX_KEY: key(),
    REGION_ROOT: await makeRoot({ region: 'Kabupaten Pesawaran', province: 'Lampung', at: Date.now() - YEAR }),
    WHATSAPP_TOKEN: key(),
  };
  writeFileSync(file, JSON.stringify(secrets, null, 2), { mode: 0o600 });
  return secrets;
}

function readSecrets(file: string): LocalSecrets {
  try {
    return v.parse(Secrets, JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    throw new Trouble(`${file} is damaged or of an older version. Run "npm run reset" to begin anew.`);
  }
}
