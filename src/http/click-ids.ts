/** What Facebook, Instagram, Google and other senders add to a link that somebody follows, to know that person again. */
const IDS = 'utm_[a-z_]+|fbclid|gclid|gbraid|wbraid|dclid|msclkid|ttclid|twclid|igshid|igsh|mc_[ce]id';
const IN_ADDRESS = new RegExp(`[?&](?:${IDS})=`);
const CLICK_ID = new RegExp(`^(?:${IDS})$`);

/** The address without click ids; the same text when it has none. */
export function withoutClickIds(address: string): string {
  if (!IN_ADDRESS.test(address)) return address;
  const url = new URL(address);
  const ids = [...url.searchParams.keys()].filter((name) => CLICK_ID.test(name));
  for (const id of ids) url.searchParams.delete(id);
  return url.href;
}

/** A followed link read as the plain one: nobody is known again here, and all who follow it share the kept page. */
export function forgetClickIds(request: Request): Request {
  const plain = request.method === 'GET' ? withoutClickIds(request.url) : request.url;
  return plain === request.url ? request : new Request(plain, request);
}
