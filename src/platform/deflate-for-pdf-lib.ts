import { deflateSync } from 'node:zlib';

/** Stands for pako in the Worker (wrangler.toml): the one function of it that pdf-lib calls, by the platform's own zlib. */
export default {
  deflate: (bytes: Uint8Array): Uint8Array => new Uint8Array(deflateSync(bytes)),
};
