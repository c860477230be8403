/** As where people log in: what is typed here must not meet a page that is still waking up. */
export const csr = false;
