import { HOUR, type Instant } from '../../kernel/clock.ts';
import type { BlobStore } from '../../kernel/ports.ts';
import type { AskWitness } from './ask-witness.ts';
import { toBase64 } from './bytes.ts';
import { cosign, cosignatureIn, type Cosigner } from './cosignature.ts';
import type { LedgerState, LogLedger, SignedHead } from './ledger.ts';
import { findTile, logBlobs, treeOf } from './log-blobs.ts';
import { proveConsistency, type HashAt } from './prove.ts';
import { tileHashAt } from './tile-hashes.ts';
import type { Witness, WitnessPolicy } from './witness-policy.ts';

/** Who signs under a site's heads: itself, for the time, and its witnesses. */
export interface Cosigners {
  readonly policy: WitnessPolicy;
  readonly dater: Cosigner | null;
  readonly ask: AskWitness;
}

/** A cosignature line; `silent`; or why the witness signs nothing, which is an alarm. */
type Heard = { readonly line: string } | 'silent' | { readonly refused: string };

/**
 * Dates the head and shows it to the witnesses, all at once, when it is new to them or they signed it an hour ago; keeps what they
 * sign beside it. Gives what those said who refuse: to them the history was rewritten or went back.
 */
export async function cosignHead(
  { ledger, store }: { ledger: LogLedger; store: BlobStore },
  { policy, dater, ask }: Cosigners,
  now: Instant,
): Promise<readonly string[]> {
  const state = await ledger.state();
  const { head, cosigned } = state;
  if (!head || state.standstill || (!dater && policy.witnesses.length === 0)) return [];
  const note = cosigned && cosigned.root === head.root && cosigned.size === head.size ? cosigned.note : head.note;
  const fresh = async (key: string) => {
    const known = await cosignatureIn(note, key);
    return known && Math.abs(now - known.at) < HOUR ? known.line : null;
  };
  const hashAt = tileHashAt(treeOf(head), (name) => findTile(logBlobs(store, state.log), name));
  const [dated, ...heard] = await Promise.all([
    dater && ((await fresh(dater.key)) ?? cosign(head.note, dater, now)),
    ...policy.witnesses.map(async (witness): Promise<Heard> => {
      const line = await fresh(witness.key);
      if (line !== null) return { line };
      const seen = cosigned && (await cosignatureIn(cosigned.note, witness.key)) ? cosigned.size : 0;
      return show({ head, hashAt, witness, ask }, seen);
    }),
  ]);
  const lines = heard.map((it) => (typeof it === 'object' && 'line' in it ? it.line : ''));
  const signed = `${head.note}${dated ?? ''}${lines.join('')}`;
  if (signed !== note) await ledger.cosign(cosigned, { ...head, note: signed });
  return refusals(heard, policy, state, ledger);
}

async function show(
  parts: { head: SignedHead; hashAt: HashAt; witness: Witness; ask: AskWitness },
  old: number,
  isAgain = false,
): Promise<Heard> {
  const { head, hashAt, witness, ask } = parts;
  const proof = await proveConsistency(hashAt, old, head.size);
  const answer = await ask(witness.url, [`old ${old}`, ...proof.map(toBase64), '', head.note].join('\n'));
  if (!answer || answer.status >= 500 || answer.status === 429) return 'silent';
  if (answer.status === 200) {
    const cosigned = await cosignatureIn(`${head.note}${answer.body}`, witness.key);
    return cosigned ?? { refused: 'signed with another key' };
  }
  const size = answer.status === 409 && /^\d{1,15}\n?$/.test(answer.body) ? Number(answer.body) : null;
  if (size === null) return { refused: `answered ${answer.status}` };
  if (size > head.size) return { refused: `saw ${size} entries` };
  // It names the size that it was asked from: under it it knows another root.
  if (size === old) return { refused: `saw another head of ${size} entries` };
  return isAgain ? 'silent' : show(parts, size, true);
}

/** A run beside this one may have shown a newer head meanwhile: then "saw more entries" is no refusal. */
async function refusals(
  heard: readonly Heard[],
  { witnesses }: WitnessPolicy,
  { head }: LedgerState,
  ledger: LogLedger,
): Promise<string[]> {
  const said = heard.flatMap((it, i) =>
    typeof it === 'object' && 'refused' in it ? [`${witnesses[i]?.name} ${it.refused}`] : [],
  );
  if (said.length === 0) return said;
  const later = (await ledger.state()).head?.size ?? 0;
  return later > (head?.size ?? 0) ? [] : said;
}
