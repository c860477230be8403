import { followedOrder } from '#lib/server/followed-order.ts';
import { stop } from '#lib/server/problem.ts';
import { qrPng, qrSvg } from '#lib/server/qr-picture.ts';
import { refusal } from '#src/kernel/result.ts';
import type { RequestHandler } from './$types';

/** The QRIS of an order as a file to keep: PNG for the gallery, from which bank apps read it, or SVG for print. */
export const GET: RequestHandler = async (event) => {
  const { kind } = event.params;
  if (kind !== 'png' && kind !== 'svg') stop(refusal('not_found', 'orders.not_found'));
  const { order } = await followedOrder(event);
  const { qris, amount } = order.payment;
  if (qris === null || order.overdue) stop(refusal('gone', 'payments.nothing_to_pay'));
  const type = kind === 'png' ? 'image/png' : 'image/svg+xml';
  return new Response(kind === 'png' ? await qrPng(qris) : qrSvg(qris), {
    headers: {
      'content-type': type,
      'content-disposition': `attachment; filename="qris-${order.code}-${amount}.${kind}"`,
      'content-security-policy': "default-src 'none'",
    },
  });
};
