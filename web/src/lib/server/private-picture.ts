interface Stored {
  readonly body: ReadableStream<Uint8Array>;
  readonly contentType: string;
  /** Bytes. */
  readonly size: number;
}

/** A picture for whoever asked alone; nothing keeps it on the way. */
export const privatePicture = ({ body, contentType, size }: Stored): Response =>
  new Response(body, {
    headers: {
      'content-type': contentType,
      'content-length': String(size),
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
  });
