/** The price at the top and the words in a phone's bar are those of the variant that is chosen. */
export function followVariant(): void {
  const form = document.querySelector<HTMLFormElement>('form[data-island="add-to-cart"]');
  const price = document.querySelector<HTMLElement>('[data-price]');
  const bar = form?.querySelector<HTMLElement>('[data-chosen]');
  const show = () => {
    const { said, name } = form?.querySelector<HTMLInputElement>('input[name="variant"]:checked')?.dataset ?? {};
    if (!said) return;
    // The currency before the digits is drawn smaller, and stays.
    const [digits, from] = [price?.querySelector('b')?.lastChild, price?.querySelector<HTMLElement>('.from')];
    if (digits) digits.textContent = said.replace(/^Rp/, '');
    if (from) from.hidden = true;
    if (bar) bar.textContent = `${said} · ${name}`;
  };
  form?.addEventListener('change', show);
  show();
}
