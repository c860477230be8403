import { verifyAsync } from '@noble/ed25519';
import { checkEd25519, type CheckSignature } from '#src/platform/log/ed25519.ts';

/** Ed25519 by the browser; by a program of its own in browsers that do not know it (Chrome before 137, older phones). */
export const checkSignature: CheckSignature = (...it) =>
  checkEd25519(...it).catch(() => verifyAsync(...it, { zip215: false }).catch(() => false));
