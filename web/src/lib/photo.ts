/** Widths in pixels that every stored picture has, as AVIF and WebP. */
export const PHOTO_WIDTHS = [160, 320, 640, 1280] as const;
export type PhotoWidth = (typeof PHOTO_WIDTHS)[number];

/** The address of a stored picture: its blob key, a width and a format. */
export const photoUrl = (key: string, width: PhotoWidth, format: 'avif' | 'webp'): string =>
  `/foto/${key}-${width}.${format}`;

/** A `srcset` of all widths up to `most`. */
export const photoSet = (key: string, format: 'avif' | 'webp', most: PhotoWidth = 1280): string =>
  PHOTO_WIDTHS.filter((width) => width <= most)
    .map((width) => `${photoUrl(key, width, format)} ${width}w`)
    .join(', ');
