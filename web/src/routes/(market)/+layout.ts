/** Public pages carry no framework script: links and forms do the work, and `src/islands` makes them quicker. */
export const csr = false;
