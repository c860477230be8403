/** The layers of the product, from who sees most to who sees least. What stands inside each is read from the code. */
export const LAYERS = [
  { id: 'worker', title: 'worker', meaning: 'fetch · queue · scheduled, and nothing else' },
  { id: 'web', title: 'web', meaning: 'SvelteKit pages; call the use-cases in process' },
  { id: 'http', title: 'http', meaning: 'the front door: Hono, with the routes of every feature' },
  { id: 'app', title: 'app', meaning: 'the composition root: everything is put together here' },
  { id: 'flows', title: 'flows', meaning: 'journeys that write to several features' },
  { id: 'modules', title: 'modules', meaning: 'the village office, plugged into the hub' },
  { id: 'hub', title: 'hub', meaning: 'the marketplace' },
  { id: 'money', title: 'money', meaning: 'payments, and books that balance' },
  { id: 'foundation', title: 'foundation', meaning: 'villages, people, messages, the record' },
  { id: 'platform', title: 'platform', meaning: 'outside, behind ports' },
  { id: 'kernel', title: 'kernel', meaning: 'results, money, time, ports; imports nothing' },
] as const;

export type LayerId = (typeof LAYERS)[number]['id'];

export interface Place {
  readonly layer: LayerId;
  /** The feature, flow or part; null for what only holds the layer together. */
  readonly part: string | null;
  /** A folder inside the feature. */
  readonly inner: string | null;
}

/** Where a file of the project belongs in the picture. A feature's routes are a part of the front door. */
export function placeOf(file: string): Place | null {
  const [top, second = '', third = '', fourth = ''] = file.split('/');
  if (top === 'web')
    return { layer: 'web', part: /^\((\w+)\)$/.exec(file.split('/')[3] ?? '')?.[1] ?? null, inner: null };
  if (top !== 'src') return null;
  if (second === 'worker.ts') return { layer: 'worker', part: null, inner: null };
  if (file.endsWith('.routes.ts')) return { layer: 'http', part: null, inner: null };
  const layer = LAYERS.find((l) => l.id === second)?.id;
  if (!layer) return null;
  const isFile = fourth === '' && third.endsWith('.ts');
  return { layer, part: isFile ? fileName(layer, third) : third, inner: folder(file.split('/').slice(3, -1)) };
}

const folder = (path: readonly string[]): string | null => path[0] ?? null;

/** In these layers a file is a thing of its own; elsewhere folders are. */
const fileName = (layer: LayerId, file: string): string | null =>
  layer === 'flows' || layer === 'kernel' || layer === 'app' ? file.replace('.ts', '') : null;
