import { whenAwake } from '#lib/awake.ts';
import { compareFile } from './compare-file.ts';
import { checkRecords } from './check-record.ts';
import { copying } from './copy.ts';
import { countCart } from './cart-count.ts';
import { patientForms } from './patient-form.ts';
import { followVariant } from './follow-variant.ts';
import { offlineNotice } from './offline.ts';
import { readAloud } from './read-aloud.ts';
import { readQris } from './read-qris.ts';
import { seenPages } from './seen-pages.ts';
import { sendPhoto } from './send-photo.ts';
import { sendTo } from './send-to.ts';
import { sharing } from './share.ts';
import { steppers } from './stepper.ts';
import { suggestions } from './suggest.ts';
import { addToCart } from './add-to-cart.ts';

/**
 * Everything a public page can do beyond links and forms, in one small file. Each part looks for its own
 * `data-island` elements and leaves the page as it is where there are none.
 */
whenAwake(document, () => {
  countCart();
  suggestions();
  addToCart();
  patientForms();
  steppers();
  followVariant();
  sendTo();
  sharing();
  readAloud();
  offlineNotice();
  compareFile();
  checkRecords();
  copying();
  sendPhoto();
  readQris();
  void seenPages();
});

// Not under the development server, whose files have no fixed names.
if (!import.meta.env.DEV && 'serviceWorker' in navigator)
  addEventListener('load', () => void navigator.serviceWorker.register('/service-worker.js'));
