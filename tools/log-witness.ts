import { existsSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { openCosigner } from '../src/platform/log/cosignature.ts';
import { readVerifier } from '../src/platform/log/note.ts';
import { run, Trouble } from './local/trouble.ts';
import { fileMemory } from './log-witness/file-memory.ts';
import { serveWitness } from './log-witness/serve-witness.ts';

const USAGE = `npm run log:witness -- --name saksi.example.org --secret <file> --folder <folder> --port 8090 --log <name+hash+key> [--log …]

Watches the public logs of others, each named by its key and cosigns each head that goes on from the one before (C2SP tlog-witness), at POST /add-checkpoint.
--secret  a file with 32 random bytes in base64: head -c 32 /dev/urandom | base64
--folder  keeps the last head of each log; a witness that forgets it is none.`;

/** A witness for the logs of others: a process of its own, which needs nothing of a site. */
await run(async () => {
  const { name, secret, folder, port, log } = parseArgs({
    options: {
      name: { type: 'string' },
      secret: { type: 'string' },
      folder: { type: 'string' },
      port: { type: 'string' },
      log: { type: 'string', multiple: true },
    },
  }).values;
  if (!name || !secret || !folder || !port || !log || !existsSync(secret)) throw new Trouble(USAGE);
  const cosigner = await openCosigner(name, Buffer.from(readFileSync(secret, 'utf8').trim(), 'base64'));
  const parts = { logs: log.map((key) => readVerifier(key)), memory: fileMemory(folder), cosigner, now: Date.now };

  await serveWitness(parts, Number(port));
  console.log(`The witness ${cosigner.key} listens on port ${port}.`);
});
