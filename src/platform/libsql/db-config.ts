import type { Sealer } from './sealed-text.ts';

export interface DbConfig {
  /** `libsql://…` or `http(s)://…`. */
  url: string;
  authToken?: string;
  /** Seals and opens columns of people's own words (`sealedText`); without it they can be neither written nor read. */
  vault?: Sealer;
  /** How requests leave: a service binding locally, the network otherwise. */
  fetch?: (request: Request) => Promise<Response>;
}
