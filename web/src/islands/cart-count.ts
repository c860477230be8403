/** The cart's size rides in a readable cookie, so that pages themselves stay the same for everyone and can be cached. */
export function countCart(count = cookieCount()): void {
  for (const link of document.querySelectorAll<HTMLElement>('[data-island="cart-count"]')) {
    const mark = link.querySelector('.count') ?? link.appendChild(document.createElement('b'));
    mark.className = 'count';
    mark.textContent = count > 99 ? '99+' : String(count);
    if (count === 0) mark.remove();
  }
}

function cookieCount(): number {
  const value = /(?:^|; )cart_count=(\d{1,4})(?:;|$)/.exec(document.cookie)?.[1];
  return Number(value ?? 0);
}
