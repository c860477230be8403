import type { TestProject } from 'vitest/node';
import { staticFile } from './deps-on.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Path in `web/static` → base64: workerd has no file system. */
    staticFiles: Record<string, string>;
  }
}

/** Once per run: the faces that letters are set in, for tests inside workerd. */
export default async function letterFaces(project: TestProject): Promise<void> {
  const faces = ['regular', 'bold'].map((face) => `faces/balai-bonum-${face}.ttf`);
  const read = async (path: string) => [path, Buffer.from(await staticFile(path)).toString('base64')] as const;
  project.provide('staticFiles', Object.fromEntries(await Promise.all(faces.map(read))));
}
