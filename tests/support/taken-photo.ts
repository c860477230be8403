import sharp from 'sharp';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** A JPEG as a phone takes it, with metadata that names its owner; base64. */
    takenPhoto: string;
  }
}

/** Once per run: workerd itself draws no pictures. */
export default async function takenPhoto(project: TestProject): Promise<void> {
  const photo = await sharp({ create: { width: 900, height: 600, channels: 3, background: '#7a1f2b' } })
    .withExif({ IFD0: { Artist: 'Telepon Bu Siti', Make: 'Murah' } })
    .jpeg()
    .toBuffer();
  project.provide('takenPhoto', photo.toString('base64'));
}
