// Cloudflare's cache as workerd asks for it (cacheApiOutbound): GET answers HIT or MISS, PUT brings a whole HTTP response.
const kept = new Map();

export default {
  async fetch(request) {
    if (request.method === 'PUT') {
      const text = await request.text();
      const end = text.indexOf('\r\n\r\n');
      const [, ...lines] = text.slice(0, end).split('\r\n');
      const headers = lines.map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()]);
      const seconds = /s-maxage=(\d+)/.exec(headers.find(([name]) => /^cache-control$/i.test(name))?.[1] ?? '')?.[1];
      headers.push(['cf-cache-status', 'HIT']);
      kept.set(request.url, { headers, body: text.slice(end + 4), until: Date.now() + Number(seconds ?? 0) * 1000 });
      return new Response(null, { status: 204 });
    }
    const hit = kept.get(request.url);
    if (!hit || hit.until < Date.now())
      return new Response(null, { status: 504, headers: { 'cf-cache-status': 'MISS' } });
    return new Response(hit.body, { headers: hit.headers });
  },
};
