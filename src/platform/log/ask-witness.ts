/** What a witness answered; null when it is silent: not there, too slow, or it talks without end. */
export type AskWitness = (
  url: string,
  request: string,
) => Promise<{ readonly status: number; readonly body: string } | null>;

/** A silent witness is waited for this long. */
const PATIENCE = 5_000;
const LONGEST = 16 * 1024;

/** C2SP tlog-witness over HTTP: POST `/add-checkpoint`. */
export const askOverHttp =
  (send: (request: Request) => Promise<Response> = (request) => fetch(request), patience = PATIENCE): AskWitness =>
  async (url, request) => {
    try {
      const asked = new Request(`${url}/add-checkpoint`, {
        method: 'POST',
        body: request,
        redirect: 'manual',
        signal: AbortSignal.timeout(patience),
      });
      const answer = await send(asked);
      const body = await answer.text();
      return body.length > LONGEST ? null : { status: answer.status, body };
    } catch {
      return null;
    }
  };
