/** Where money shall go, from a form of RefundTo; null when it is said later. */
export function refundToOf({ kind, name, number, holder, qris }: Readonly<Record<string, string | undefined>>) {
  if (kind === 'account') return { kind, name, number, holder };
  return kind === 'qris' ? { kind, qris } : null;
}
