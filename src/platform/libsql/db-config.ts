export interface DbConfig {
  /** `libsql://…` or `http(s)://…`. */
  url: string;
  authToken?: string;
  /** How requests leave: a service binding locally, the network otherwise. */
  fetch?: (request: Request) => Promise<Response>;
}
