import { randomBytes } from 'node:crypto';
import { parseArgs } from 'node:util';
import { readCosigner, writeCosigner } from '../src/platform/log/cosignature.ts';
import { readSigner, writeSigner } from '../src/platform/log/note.ts';
import { run, Trouble } from './local/trouble.ts';
import { rotating, succeeding } from './log-key/next-steps.ts';
import { publicFiles } from './verify-log/public-files.ts';

const USAGE = `npm run --silent log:key -- [--dates] log.pesawaran.example            a first key, of the name that the log keeps for ever
npm run --silent log:key -- --rotate https://…                         one that takes the place of a site's
npm run --silent log:key -- --succeed https://… log-2.pesawaran.example    one for the successor of a log whose key was lost`;

/**
 * Prints a new secret key: for the heads of the public log; with `--dates` that of the cosigner that dates them, whose name is
 * another (`waktu.log.pesawaran.example`); with `--rotate` and `--succeed` also what is to be done with it.
 */
await run(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { dates: { type: 'boolean' }, rotate: { type: 'string' }, succeed: { type: 'string' } },
  });
  const site = (values.rotate ?? values.succeed)?.replace(/\/+$/, '');
  const logs = site ? await publicFiles(site).logs() : null;
  const name = values.rotate ? logs?.now.origin : positionals[0];
  if (!name) throw new Trouble(USAGE);
  if (values.succeed && [...(logs?.past ?? []), logs?.now].some((log) => log?.origin === name))
    throw new Trouble(`A successor has a name of its own; ${name} is a log of this site.`);
  const key = await (values.dates ? writeCosigner : writeSigner)(name, randomBytes(32));
  const open = values.dates ? (await readCosigner(key)).key : (await readSigner(key)).verifier.key;
  console.log(key);
  if (!site) console.error(`Publish this beside it: ${open}`);
  else console.error((values.rotate ? rotating : succeeding)(site, open));
});
