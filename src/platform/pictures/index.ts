export { cloudflarePictures } from './cloudflare-pictures.ts';
export { pictureKind } from './picture-kind.ts';
