import { randomBytes } from 'node:crypto';
import { readSigner, writeSigner } from '../src/platform/log/note.ts';

/** Prints a new signing key for the public log: `npm run --silent log:key -- log.pesawaran.example`. */
const [origin] = process.argv.slice(2);
if (!origin) {
  console.error('Say the name that the log keeps for ever: npm run --silent log:key -- log.pesawaran.example');
  process.exit(2);
}
const secret = await writeSigner(origin, randomBytes(32));
console.log(secret);
console.error(`Publish this beside it: ${(await readSigner(secret)).verifier.key}`);
