export { cloudflarePictures } from './cloudflare-pictures.ts';
