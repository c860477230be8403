export { cloudflareWaker } from './cloudflare-waker.ts';
