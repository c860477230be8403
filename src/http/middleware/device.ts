const REMEMBERED = 2_000;

/**
 * The keyed hash of a network address, for limits. Addresses are kept in this isolate's memory only, so that a busy
 * caller is hashed once.
 */
export function deviceHashes(blind: (address: string) => Promise<string>): (address: string) => Promise<string> {
  const known = new Map<string, string>();
  return async (address) => {
    const seen = known.get(address);
    if (seen) return seen;
    const device = await blind(address);
    if (known.size >= REMEMBERED) known.clear();
    known.set(address, device);
    return device;
  };
}
