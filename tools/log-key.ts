import { randomBytes } from 'node:crypto';
import { parseArgs } from 'node:util';
import { readCosigner, writeCosigner } from '../src/platform/log/cosignature.ts';
import { readSigner, writeSigner } from '../src/platform/log/note.ts';
import { run, Trouble } from './local/trouble.ts';
import { publicFiles } from './verify-log/public-files.ts';

const USAGE = `npm run --silent log:key -- [--dates] log.pesawaran.example   a first key, of the name that the log keeps for ever
npm run --silent log:key -- --rotate https://…                a key that takes the place of a site's`;

/**
 * Prints a new secret key: for the heads of the public log; with `--dates` that of the cosigner that dates them, whose name is
 * another (`waktu.log.pesawaran.example`); with `--rotate` the one that is to follow a site's, and what is to be done with it.
 */
await run(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { dates: { type: 'boolean' }, rotate: { type: 'string' } },
  });
  if (values.rotate) {
    const { origin } = await publicFiles(values.rotate).log();
    const key = await made(origin, writeSigner);
    const open = (await readSigner(key)).verifier.key;
    console.error(rotating(values.rotate.replace(/\/+$/, ''), open));
    return;
  }
  const [name] = positionals;
  if (!name) throw new Trouble(USAGE);
  const key = await made(name, values.dates ? writeCosigner : writeSigner);
  const open = values.dates ? (await readCosigner(key)).key : (await readSigner(key)).verifier.key;
  console.error(`Publish this beside it: ${open}`);
});

async function made(name: string, write: typeof writeSigner): Promise<string> {
  const key = await write(name, randomBytes(32));
  console.log(key);
  return key;
}

const rotating = (site: string, open: string) => `
This is the next secret key. What it signs is checked with
  ${open}

1. Keep the secret line where the secrets of the deployment are kept. Once it is recorded there is no way back to the old key alone.
2. npx wrangler secret put LOG_NEXT_KEY         and give it the secret line. LOG_KEY stays as it is.
3. Wait until ${site}/log/keys shows the new key: some minutes. Both keys sign now.
4. Send the new key to whoever runs a witness: it is started with --log <new key> beside --log <old key>.
5. npx wrangler secret put LOG_KEY              and give it the secret line. Then: npx wrangler secret delete LOG_NEXT_KEY
6. npm run verify-log -- ${site}                shows that all follows. Destroy the old key; witnesses leave it out of --log.

Stopped in between, go on where you stopped: each step may be done again.`;
