import { randomBytes } from 'node:crypto';
import { parseArgs } from 'node:util';
import { readCosigner, writeCosigner } from '../src/platform/log/cosignature.ts';
import { readSigner, writeSigner } from '../src/platform/log/note.ts';

/**
 * Prints a new key: `npm run --silent log:key -- log.pesawaran.example` for the heads of the public log; with `--dates` that of the
 * cosigner that dates them. Its name is another: `waktu.log.pesawaran.example`.
 */
const { values, positionals } = parseArgs({ allowPositionals: true, options: { dates: { type: 'boolean' } } });
const [name] = positionals;
if (!name) {
  console.error(
    'Say the name that the log keeps for ever: npm run --silent log:key -- [--dates] log.pesawaran.example',
  );
  process.exit(2);
}
const seed = randomBytes(32);
const secret = await (values.dates ? writeCosigner : writeSigner)(name, seed);
console.log(secret);
const open = values.dates ? (await readCosigner(secret)).key : (await readSigner(secret)).verifier.key;
console.error(`Publish this beside it: ${open}`);
