/** The office's door needs no script. */
export const csr = false;
