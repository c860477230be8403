import { parseArgs } from 'node:util';
import { toBase64 } from '../src/platform/log/bytes.ts';
import { cosignatureIn } from '../src/platform/log/cosignature.ts';
import { proveConsistency } from '../src/platform/log/prove.ts';
import { tileHashAt } from '../src/platform/log/tile-hashes.ts';
import { run, Trouble } from './local/trouble.ts';
import { publicFiles } from './verify-log/public-files.ts';

/** `npm run log:cosign -- <site> <witness> <its key>`: shows the newest head of a log to a witness and prints it with the cosignature. */
await run(async () => {
  const [site, witness, key] = parseArgs({ allowPositionals: true }).positionals;
  if (!site || !witness || !key)
    throw new Trouble('Say whose head, and to whom: npm run log:cosign -- <site> <witness> <its key>');
  const { note, now: head, tile } = (await publicFiles(site).logs()).now;
  const hashAt = tileHashAt({ size: head.size, edge: [] }, tile);
  /** `old` is unknown at first: the witness says from where. */
  const ask = async (old: number): Promise<Response> =>
    fetch(`${witness.replace(/\/+$/, '')}/add-checkpoint`, {
      method: 'POST',
      body: [`old ${old}`, ...(await proveConsistency(hashAt, old, head.size)).map(toBase64), '', note].join('\n'),
    });
  let answer = await ask(0);
  if (answer.status === 409) {
    const old = Number(await answer.text());
    if (old > head.size)
      throw new Trouble(`The witness has seen ${old} entries, the site shows ${head.size}: it went back.`);
    answer = await ask(old);
  }
  const said = await answer.text();
  if (answer.status === 409 || answer.status === 422)
    throw new Trouble('TAMPERED: the head does not go on from the one that the witness cosigned before.');
  if (!answer.ok) throw new Trouble(`The witness answered ${answer.status}: ${said.trim()}`);
  const cosigned = await cosignatureIn(note + said, key);
  if (!cosigned) throw new Trouble('What the witness answered is not signed by its key.');
  console.log(`Cosigned at ${new Date(cosigned.at).toISOString()}.\n\n${note}${said}`.trimEnd());
});
