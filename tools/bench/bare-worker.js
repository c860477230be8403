// What a Worker costs at least: Hono, one route, as many bytes as the page it is compared with.
import { Hono } from 'hono';

const bodies = new Map();

export default new Hono().get('/:bytes', (c) => {
  const bytes = Number(c.req.param('bytes'));
  const body = bodies.get(bytes) ?? 'x'.repeat(bytes);
  bodies.set(bytes, body);
  return c.html(body);
});
