/** Public pages of the office carry no framework script either. */
export const csr = false;
