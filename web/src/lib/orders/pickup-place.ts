import * as m from '#lib/paraglide/messages.js';

/** Where goods are picked up, with the village named once. */
export function pickupPlace({ pickupAddress, villageName }: { pickupAddress: string; villageName: string }): string {
  const village = m.ui_village({ village: villageName });
  return pickupAddress.includes(villageName) ? pickupAddress : [pickupAddress, village].filter(Boolean).join(', ');
}
