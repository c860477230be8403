/**
 * What a network address counts as for limits. A home or a phone has a whole IPv6 /64, and so 2^64 addresses to try from: only
 * the network counts. IPv4, also when it is written as IPv6, is one address; what is no address stays as it is.
 */
export function homeNetwork(address: string): string {
  const groups = groupsOf(address.replace(/%.*$/, ''));
  if (!groups) return address;
  const isMapped = groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xffff;
  if (isMapped)
    return groups
      .slice(6)
      .flatMap((group) => [group >> 8, group & 0xff])
      .join('.');
  return `${groups
    .slice(0, 4)
    .map((group) => group.toString(16))
    .join(':')}::/64`;
}

/** The eight groups of an IPv6 address; null when it is none. The URL parser knows all ways to write one. */
function groupsOf(address: string): number[] | null {
  const url = `http://[${address}]`;
  if (!/^[\da-f.]*:[\da-f.:]*$/i.test(address) || !URL.canParse(url)) return null;
  const [before = '', after] = new URL(url).hostname.slice(1, -1).split('::');
  const parts = (text: string) => (text ? text.split(':') : []);
  const [left, right] = [parts(before), parts(after ?? '')];
  const zeros = after === undefined ? 0 : 8 - left.length - right.length;
  return [...left, ...Array<string>(zeros).fill('0'), ...right].map((group) => Number.parseInt(group, 16));
}
