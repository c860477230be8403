import { run, Trouble } from './local/trouble.ts';
import { compare, type Told } from './recompute/compare.ts';

const USAGE = `npm run recompute -- <address of a village's page> <dataset>, like
npm run recompute -- http://localhost:4173/desa/hanura komoditas

Fetches the public CSV files that a projection says it is computed from, computes it from them alone, and compares every number.`;

async function fetched(address: string): Promise<Response> {
  const answer = await fetch(address).catch(() => null);
  if (!answer?.ok) throw new Trouble(`${address} answers ${answer ? answer.status : 'nothing'}.`);
  return answer;
}

/** For everybody: needs public addresses only. */
await run(async () => {
  const [page, dataset] = process.argv.slice(2);
  const village = page && URL.canParse(page) ? /^\/desa\/([\w.-]+)/.exec(new URL(page).pathname)?.[1] : undefined;
  if (!page || !village || !dataset) throw new Trouble(USAGE);
  const { origin } = new URL(page);
  const told = (await (
    await fetched(`${origin}/api/v1/villages/${village}/datasets/${encodeURIComponent(dataset)}/projection`)
  ).json()) as Told;
  const addresses = told.from.map((one) => `${origin}/data/${village}/${one.dataset}/${one.version}.csv`);
  const files = await Promise.all(addresses.map(async (address) => (await fetched(address)).text()));
  for (const address of addresses) console.log(`from ${address}`);
  const { numbers, differences } = compare(origin, told, files);
  if (differences.length > 0) throw new Trouble(differences.join('\n'));
  console.log(`${numbers} numbers are the same to the last digit.`);
});
