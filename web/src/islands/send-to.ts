import { parcelFee, zoneTo, type CoveredZone } from '#src/kernel/delivery.ts';
import { grouped } from '#src/kernel/numbers.ts';

/** A zone as the page carries it; how long it takes is said in words. */
type Zone = Pick<CoveredZone, 'areas' | 'fee' | 'upToGrams' | 'stepFee'> & { readonly said: string };

/**
 * Says on a product's page what it costs to send it to the place that this device remembers. Pages are kept for everybody,
 * so that they know nothing of the place; without a script the link leads to a page that says it.
 */
export function sendTo(): void {
  const link = document.querySelector<HTMLAnchorElement>('a[data-island="send-to"]');
  const [code, name] = rememberedPlace();
  if (!link || !code || !name) return;
  const quantity = document.querySelector<HTMLInputElement>('input[name="quantity"]');
  const show = () => say(link, { code, name, pieces: Number(quantity?.value) || 1 });
  quantity?.form?.addEventListener('input', show);
  link.href += `&prov=${code.slice(0, 2)}`;
  show();
}

function say(link: HTMLElement, { code, name, pieces }: { code: string; name: string; pieces: number }): void {
  const { zones = '[]', grams = '0', to, fee: feeText, none, heavy, pickup = '' } = link.dataset;
  const zone = zoneTo(JSON.parse(zones) as Zone[], code);
  const fee = zone && parcelFee(zone, Number(grams) * pieces);
  const cannot = zone ? heavy : none;
  const [title, more] =
    zone && fee !== null
      ? [to, feeText?.replace('{fee}', `Rp${grouped(fee)}`).replace('{days}', zone.said)]
      : [cannot, pickup];
  link.toggleAttribute('data-cannot', fee === null);
  const [b, small] = [link.querySelector('b'), link.querySelector('small')];
  if (b) b.textContent = title?.replace('{place}', name) ?? '';
  if (small) small.textContent = more ?? '';
}

/** The code and the name of the place, from the cookie that `/kirim` sets. */
function rememberedPlace(): readonly string[] {
  const kept = /(?:^|; )tujuan=([^;]+)/.exec(document.cookie)?.[1] ?? '';
  try {
    return decodeURIComponent(kept).split('~');
  } catch {
    return [];
  }
}
