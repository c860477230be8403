const REMEMBERED = 2_000;

/**
 * The keyed hash of a home network, for limits. Networks are kept in this isolate's memory only, so that a busy
 * caller is hashed once.
 */
export function deviceHashes(blind: (network: string) => Promise<string>): (network: string) => Promise<string> {
  const known = new Map<string, string>();
  return async (network) => {
    const seen = known.get(network);
    if (seen) return seen;
    const device = await blind(network);
    if (known.size >= REMEMBERED) known.clear();
    known.set(network, device);
    return device;
  };
}
