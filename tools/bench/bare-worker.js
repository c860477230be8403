// What a Worker costs at least: Hono, one route, as many bytes as the page it is compared with. `/asking/` asks the
// database for one number before it answers, as a page with one round trip must.
import { Hono } from 'hono';

const bodies = new Map();
const bodyOf = (bytes) => {
  const body = bodies.get(bytes) ?? 'x'.repeat(bytes);
  bodies.set(bytes, body);
  return body;
};
const question = JSON.stringify({
  requests: [{ type: 'execute', stmt: { sql: 'SELECT 1', want_rows: true } }, { type: 'close' }],
});

export default new Hono()
  .get('/asking/:bytes', async (c) => {
    const headers = { 'content-type': 'application/json' };
    const answer = await fetch(`${c.env.DATABASE_URL}/v2/pipeline`, { method: 'POST', headers, body: question });
    await answer.json();
    return c.html(bodyOf(Number(c.req.param('bytes'))));
  })
  .get('/:bytes', (c) => c.html(bodyOf(Number(c.req.param('bytes')))));
