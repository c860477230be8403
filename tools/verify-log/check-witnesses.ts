import { DAY, type Instant } from '../../src/kernel/clock.ts';
import { witnessedIn } from '../../src/platform/log/witnessed.ts';
import { readPolicyText } from '../../src/platform/log/witness-policy.ts';

/**
 * What is to be said of who signed under a head beside the log, by a policy (C2SP tlog-policy): a line each, warnings among them.
 * A policy that is taken from the site itself shows who signed, and not that the site asks those whom one trusts.
 */
export async function checkWitnesses(note: string, policy: string, now: Instant): Promise<string[]> {
  const { needed, witnesses, dater } = readPolicyText(policy);
  const { by, datedAt } = await witnessedIn(note, { needed, witnesses }, dater);
  const signed = by.filter(({ at }) => at !== null);
  const said = by.map(({ name, at }) => `  ${name}: ${at === null ? 'did not sign' : new Date(at).toISOString()}`);
  if (by.length > 0) said.unshift(`Witnessed by ${signed.length} of ${by.length}; the policy needs ${needed}.`);
  else said.push('Nobody else witnesses this log.');
  if (signed.length < needed) said.push('WARNING: fewer witnesses signed this head than the policy needs.');
  const times = [datedAt, ...signed.map(({ at }) => at)].filter((at) => at !== null);
  if (dater !== null && datedAt === null) said.push('WARNING: this head is not dated.');
  if (times.length > 0 && Math.max(...times) < now - DAY)
    said.push('WARNING: this head is more than a day old: perhaps the newest one is withheld from you.');
  return said;
}
