/** Large photos are read at two sizes: a sharp small code, and one that fills a shaky picture. */
const SIDES = [1200, 600] as const;

/** The text of the QR code in a photo; null when there is none that can be read. The reader is loaded when it is needed. */
export async function readQr(photo: Blob): Promise<string | null> {
  const bitmap = await createImageBitmap(photo, { imageOrientation: 'from-image' }).catch(() => null);
  if (!bitmap) return null;
  const { default: jsQR } = await import('jsqr');
  for (const side of SIDES) {
    const scale = Math.min(1, side / Math.max(bitmap.width, bitmap.height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(bitmap.width * scale);
    canvas.height = Math.round(bitmap.height * scale);
    const pen = canvas.getContext('2d', { willReadFrequently: true });
    pen?.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
    const pixels = pen?.getImageData(0, 0, canvas.width, canvas.height);
    const found = pixels && jsQR(pixels.data, pixels.width, pixels.height);
    if (found?.data) return found.data;
  }
  return null;
}
