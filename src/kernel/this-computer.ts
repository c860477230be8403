/** Whether an address leads to the very computer that asks: browsers take plain http there for as safe as https. */
export const isThisComputer = ({ hostname }: Pick<URL, 'hostname'>): boolean =>
  hostname === 'localhost' || hostname.endsWith('.localhost') || /^(?:127(?:\.\d{1,3}){3}|\[::1\])$/.test(hostname);
