import { run, Trouble } from './local/trouble.ts';
import { compare, compareKept, type Compared, type Told } from './recompute/compare.ts';

const USAGE = `npm run recompute -- <address of a village's page> <dataset>, like
npm run recompute -- http://localhost:8787/desa/hanura komoditas

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
  const api = `${origin}/api/v1/villages/${village}/datasets/${encodeURIComponent(dataset)}`;
  const read = async <T>(address: string): Promise<T> => (await (await fetched(address)).json()) as T;
  const filesOf = async ({ from }: Pick<Told, 'from'>): Promise<readonly string[]> =>
    Promise.all(
      from.map(async (one) => {
        const address = `${origin}/data/${village}/${one.dataset}/${one.version}.csv`;
        console.log(`from ${address}`);
        return (await fetched(address)).text();
      }),
    );
  const agree = ({ numbers, differences }: Compared, what: string) => {
    if (differences.length > 0) throw new Trouble(differences.join('\n'));
    console.log(`${what}: ${numbers} numbers are the same to the last digit.`);
  };
  const told = await read<Told>(`${api}/projection`);
  agree(compare(origin, told, await filesOf(told)), 'What is projected now');
  for (const one of await read<readonly (Pick<Told, 'from'> & { kept: object })[]>(`${api}/projections`))
    agree(compareKept(origin, one, await filesOf(one)), `What was kept of release ${one.from[0]?.version}`);
});
