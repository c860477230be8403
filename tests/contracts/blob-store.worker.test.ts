import { env } from 'cloudflare:workers';
import { memoryBlobs } from '../../src/platform/fakes/index.ts';
import { r2Blobs } from '../../src/platform/storage/index.ts';
import { blobStoreSuite } from './blob-store.suite.ts';

blobStoreSuite('R2', () => r2Blobs((env as unknown as { BLOBS: R2Bucket }).BLOBS));
blobStoreSuite('the store in memory', () => memoryBlobs());
