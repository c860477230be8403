/** A file for everybody. */
export interface PublicFile {
  readonly body: string | ReadableStream<Uint8Array>;
  /** Of what is not read into memory: known before. */
  readonly sha256?: string;
  readonly contentType: string;
  /** What it is called when somebody keeps it. */
  readonly name: string;
  /** Milliseconds; null when nobody knows. */
  readonly changedAt: number | null;
  /** It will never hold anything else. */
  readonly forEver: boolean;
  /** Where the same is for ever; null where there is no such address. */
  readonly location: string | null;
}
