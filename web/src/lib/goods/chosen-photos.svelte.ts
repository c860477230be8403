import { browser } from '$app/env';
import type { TypedPhoto } from './product-form.ts';
import { sendPhoto } from './send-photo.ts';
import { shrinkPhoto } from '../shrink-photo.ts';

export interface ChosenPhoto {
  /** Of this form; the key comes once the server has it. */
  readonly id: string;
  readonly alt: string;
  /** Address of the picture in this browser; null for one that was there before. */
  readonly preview: string | null;
  readonly file: Blob | null;
  key: string | null;
  state: 'sending' | 'waiting' | 'refused' | 'heic' | 'logged_out' | 'kept';
  /** 0 to 100. */
  part: number;
}

/** The photos of a form: shown at once, made small, sent while the seller types on, and sent again when the line is back. */
export class ChosenPhotos {
  list: ChosenPhoto[] = $state([]);
  readonly #shopId: string;
  readonly #sending = new Set<Promise<void>>();

  constructor(shopId: string, kept: readonly TypedPhoto[]) {
    this.#shopId = shopId;
    this.list = kept.map(({ key, alt }) => ({
      id: key,
      key,
      alt,
      preview: null,
      file: null,
      state: 'kept',
      part: 100,
    }));
  }

  add(files: Iterable<File>): void {
    for (const file of files) {
      const id = crypto.randomUUID();
      const preview = URL.createObjectURL(file);
      this.list.push({ id, alt: '', key: null, file, preview, state: 'sending', part: 0 });
      this.#send(id);
    }
  }

  /** Sends again what could not be sent. */
  retry(): void {
    for (const { id, state } of this.list) if (state === 'waiting' || state === 'logged_out') this.#send(id);
  }

  remove(id: string): void {
    const photo = this.#at(id);
    if (photo?.preview) URL.revokeObjectURL(photo.preview);
    this.list = this.list.filter((it) => it.id !== id);
  }

  toFront(id: string): void {
    this.list = [...this.list.filter((it) => it.id === id), ...this.list.filter((it) => it.id !== id)];
  }

  /** Waits for those under way; true when none is left behind for want of a connection. Without a login none can be sent. */
  async settled(): Promise<boolean> {
    await Promise.all(this.#sending);
    return this.list.every(({ state }) => state === 'kept' || state === 'logged_out');
  }

  #send(id: string): void {
    const work = this.#sendNow(id).finally(() => this.#sending.delete(work));
    this.#sending.add(work);
  }

  async #sendNow(id: string): Promise<void> {
    // What only a browser does stays out of the server's bundle.
    if (!browser) return;
    const photo = this.#at(id);
    if (!photo?.file) return;
    photo.state = 'sending';
    const small = await shrinkPhoto(photo.file);
    const sent = await sendPhoto(this.#shopId, small, (part) => {
      photo.part = Math.round(part * 100);
    });
    photo.state = sent.kind;
    if (sent.kind !== 'kept') return;
    photo.key = sent.key;
    // The same picture chosen twice has the same key: one is enough.
    if (this.list.some((it) => it.id !== id && it.key === sent.key)) this.remove(id);
  }

  #at(id: string): ChosenPhoto | undefined {
    return this.list.find((it) => it.id === id);
  }
}
