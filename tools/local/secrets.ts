import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { DAY } from '../../src/kernel/clock.ts';
import { writeCosigner } from '../../src/platform/log/cosignature.ts';
import { writeSigner } from '../../src/platform/log/note.ts';
import { makeRoot } from '../../src/platform/signing/certificate-authority.ts';
import { Trouble } from './trouble.ts';

const Secrets = v.object({
  VAULT_KEYS: v.string(),
  VAULT_INDEX_KEY: v.string(),
  REGION_ROOT: v.string(),
  /** Data from before the public log has none yet. */
  LOG_KEY: v.optional(v.string()),
  LOG_DATE_KEY: v.optional(v.string()),
  WHATSAPP_TOKEN: v.string(),
});

export type LocalSecrets = v.InferOutput<typeof Secrets> & { LOG_KEY: string; LOG_DATE_KEY: string };

/** The root is older than the letters that the seed dates back. */
const YEAR = 365 * DAY;

const key = () => randomBytes(32).toString('base64');

/** The secrets of this computer's data, made at the first start. Without them the stored data cannot be opened again. */
export async function localSecrets(dataDir: string): Promise<LocalSecrets> {
  const file = join(dataDir, 'secrets.json');
  if (existsSync(file)) {
    const found = readSecrets(file);
    const { LOG_KEY, LOG_DATE_KEY } = found;
    if (LOG_KEY && LOG_DATE_KEY) return { ...found, LOG_KEY, LOG_DATE_KEY };
    return keep(file, {
      ...found,
      LOG_KEY: LOG_KEY ?? (await logKey()),
      LOG_DATE_KEY: LOG_DATE_KEY ?? (await dateKey()),
    });
  }
  return keep(file, {
    VAULT_KEYS: `local:${key()}`,
    VAULT_INDEX_KEY: key(),
    REGION_ROOT: await makeRoot({ region: 'Kabupaten Pesawaran', province: 'Lampung', at: Date.now() - YEAR }),
    LOG_KEY: await logKey(),
    LOG_DATE_KEY: await dateKey(),
    WHATSAPP_TOKEN: key(),
  });
}

const dateKey = () => writeCosigner('waktu.balai.localhost', randomBytes(32));
const logKey = () => writeSigner('balai.localhost/log', randomBytes(32));

function keep(file: string, secrets: LocalSecrets): LocalSecrets {
  writeFileSync(file, JSON.stringify(secrets, null, 2), { mode: 0o600 });
  return secrets;
}

function readSecrets(file: string): v.InferOutput<typeof Secrets> {
  try {
    return v.parse(Secrets, JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    throw new Trouble(`${file} is damaged or of an older version. Run "npm run reset" to begin anew.`);
  }
}
