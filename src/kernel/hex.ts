/** Lower-case hex digits, two a byte. */
export const toHex = (bytes: Uint8Array): string => Array.from(bytes, (b) => b.toString(16).padStart(2, '0')).join('');

/** SHA-256 of these bytes, or of a text as UTF-8, in 64 hex digits. */
export async function sha256Hex(of: BufferSource | string): Promise<string> {
  const bytes = typeof of === 'string' ? new TextEncoder().encode(of) : of;
  return toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
}
