import type { BlobStore } from '../../kernel/ports.ts';
import { bytesOf } from './bytes.ts';
import type { KeyHistory } from './key-history.ts';

const FOLDER = 'log/keys/';

/** The key history in the blob store, where no older copy of the database takes it away. A file once written never changes. */
export const keptKeys = (blobs: BlobStore) => ({
  /** Null before the first head. */
  async read(): Promise<KeyHistory | null> {
    const files: string[] = [];
    for (let file = await this.step(0); file !== null; file = await this.step(files.length)) files.push(file);
    const [first, ...steps] = files;
    return first === undefined ? null : { first, steps };
  },

  /** The receipt of the n-th change; what stands at 0 is the first key. */
  async step(n: number): Promise<string | null> {
    const found = await blobs.get(`${FOLDER}${n}`);
    return found && new Response(found.body).text();
  },

  /** The n-th file, unless it stands there already. */
  async add(n: number, text: string): Promise<void> {
    await blobs.putIf(`${FOLDER}${n}`, bytesOf(text), { contentType: 'text/plain', was: null });
  },
});
