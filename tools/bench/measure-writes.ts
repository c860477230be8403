import { CONNECTIONS, warm } from './compare.ts';
import type { Line } from './line.ts';
import type { Asked, Measured } from './load.ts';
import { sendOnce } from './send-once.ts';
import { serveBalai, serveBare, serveDatabase } from './workerd.ts';
import { addToCart, checkouts, goodsIn } from './writes.ts';

const CHECKOUTS = 300;

/** What guests write, each request once, against a catalogue of one size. */
export async function measureWrites(folder: string, file: string, size: number, settings: Record<string, string>) {
  const database = await serveDatabase(file);
  const balai = await serveBalai(folder, { ...settings, DATABASE_URL: database.url }, false);
  const bare = await serveBare(folder, database.url);
  const goods = goodsIn(file);
  const lines: Line[] = [];
  const measure = async (name: string, prepare: () => Promise<Asked[]> | Asked[]) => {
    const [made, floor, asking]: [Measured[], Measured[], Measured[]] = [[], [], []];
    let roundTrips = 0;
    for (const connections of CONNECTIONS) {
      const requests = await prepare();
      // A write answers with where to go on, and no page.
      const bareOnce = (path: string) =>
        sendOnce(
          bare.url,
          requests.map(() => ({ path })),
          connections,
        );
      floor.push(await bareOnce('/0'));
      asking.push(await bareOnce('/asking/0'));
      const before = await database.roundTrips();
      made.push(await sendOnce(balai.url, requests, connections));
      roundTrips = ((await database.roundTrips()) - before) / requests.length;
    }
    lines.push({ size, name, made, confirmed: [], floor, asking, kept: [], roundTrips, weight: null });
  };
  await sendOnce(balai.url, addToCart(goods), 4);
  await warm(bare.url, [{ path: '/0' }]);
  await warm(bare.url, [{ path: '/asking/0' }]);
  await measure('add to cart', () => Array.from({ length: 5 }, () => addToCart(goods)).flat());
  await measure('checkout', () => checkouts(balai.url, goods, CHECKOUTS));
  for (const server of [balai, bare, database]) await server.stop();
  return lines;
}
