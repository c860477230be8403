/** `+6281234567890` as people here write it: `0812-3456-7890`. Numbers of other countries stay as they are. */
export const phone = (international: string): string => {
  const local = international.replace(/^\+62/, '0');
  return local === international ? international : local.replace(/^(\d{4})(\d{4})(\d+)$/, '$1-$2-$3');
};
