/** Inside somebody else's page it needs no script. */
export const csr = false;
