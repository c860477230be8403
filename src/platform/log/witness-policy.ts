import { readCosignerKey } from './cosignature.ts';

/** Somebody else's machine that cosigns heads which go on from those it saw. */
export interface Witness {
  readonly name: string;
  /** `name+hash+key` */
  readonly key: string;
  /** Where its `add-checkpoint` lies, without a trailing slash. */
  readonly url: string;
}

/** Whom a site asks to witness its heads, and how many of them a receipt needs. */
export interface WitnessPolicy {
  readonly needed: number;
  readonly witnesses: readonly Witness[];
}

export const NO_WITNESSES: WitnessPolicy = { needed: 0, witnesses: [] };

/** `2 https://saksi.example name+hash+key https://… …`: how many, then address and key of each. Null for anything else. */
export function readPolicy(text: string): WitnessPolicy | null {
  const [digits = '', ...words] = text.trim().split(/\s+/);
  const needed = Number(digits);
  const pairs = Array.from({ length: Math.ceil(words.length / 2) }, (_, i) => words.slice(2 * i, 2 * i + 2));
  const witnesses = pairs.flatMap(([url = '', key = '']): Witness[] => {
    const name = readCosignerKey(key)?.name;
    return name !== undefined && /^https?:/.test(url) && URL.canParse(url)
      ? [{ name, key, url: url.replace(/\/+$/, '') }]
      : [];
  });
  const isWhole = witnesses.length === pairs.length && new Set(witnesses.map(({ name }) => name)).size === pairs.length;
  return isWhole && /^[1-9]\d?$/.test(digits) && needed <= witnesses.length ? { needed, witnesses } : null;
}

/**
 * The policy as others read it: C2SP tlog-policy, the newest key of the log first. Who dates the heads is no witness: a name that the quorum does not count.
 */
export const policyText = (
  logs: readonly string[],
  { needed, witnesses }: WitnessPolicy,
  dater: string | null,
): string =>
  [
    ...logs.map((log) => `log ${log}`),
    ...(dater === null ? [] : [`witness dates ${dater}`]),
    ...witnesses.map(({ name, key, url }) => `witness ${name} ${key} ${url}`),
    ...(needed > 0 ? [`group witnesses ${needed} ${witnesses.map(({ name }) => name).join(' ')}`] : []),
    `quorum ${needed > 0 ? 'witnesses' : 'none'}`,
    '',
  ].join('\n');

/** Reads what {@link policyText} wrote; what else stands there is not asked for. */
export function readPolicyText(text: string): WitnessPolicy & { readonly dater: string | null } {
  const lines = text.split('\n').map((line) => line.split(' '));
  const all = lines.filter(([what]) => what === 'witness');
  const [, , digits = '0', ...counted] = lines.find(([what]) => what === 'group') ?? [];
  return {
    needed: Number(digits),
    dater: all.find(([, name]) => name === 'dates')?.[2] ?? null,
    witnesses: all
      .filter(([, name = '']) => counted.includes(name))
      .map(([, name = '', key = '', url = '']) => ({ name, key, url })),
  };
}
