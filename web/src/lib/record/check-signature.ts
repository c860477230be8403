import { verifyAsync } from '@noble/ed25519';
import type { CheckSignature } from '#src/platform/log/note.ts';

/** Ed25519 by the browser; by a program of its own in browsers that do not know it (Chrome before 137, older phones). */
export const checkSignature: CheckSignature = async (signature, signed, key) => {
  try {
    const imported = await crypto.subtle.importKey('raw', key, 'Ed25519', false, ['verify']);
    return await crypto.subtle.verify('Ed25519', imported, signature, signed);
  } catch {
    return verifyAsync(signature, signed, key, { zip215: false }).catch(() => false);
  }
};
