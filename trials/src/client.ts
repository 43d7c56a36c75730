import { randomUUID } from 'node:crypto';
import { countFailure, type Tally } from './tally.js';

/** The clients' way to the library. */
export interface Way {
  readonly origin: string;
  readonly tally: Tally;
}

/** An answer, after its text was read. */
export interface Answer {
  readonly status: number;
  readonly text: string;
  readonly headers: Headers;
}

/** A request without an answer, or with an answer that the client does not expect. */
export class Failed extends Error {}

const readReason = ({ text }: Answer): string =>
  /"(?:code|type)":"([^"]+)"|^Caddy: .*/.exec(text)?.slice(0, 2).join(' ') ?? '';

/** Sends a request. Throws `Failed` if no answer comes, or one with another status. */
export const send = async (
  { origin, tally }: Way,
  path: string,
  init: RequestInit,
  expected: readonly number[],
): Promise<Answer> => {
  tally.requests += 1;
  const name = `${init.method ?? 'GET'} ${path.replace(/[0-9a-f-]{36}|N-\d+/g, '…').replace(/\?.*/, '')}`;
  const from = performance.now();
  try {
    const response = await fetch(`${origin}${path}`, {
      ...init,
      redirect: 'manual',
      signal: AbortSignal.timeout(30_000),
    });
    const answer = { status: response.status, text: await response.text(), headers: response.headers };
    tally.times.push(performance.now() - from);
    if (expected.includes(answer.status)) return answer;
    const wait = answer.headers.has('Retry-After') ? ' with Retry-After' : '';
    throw new Failed(`${name} ${answer.status}${wait} ${readReason(answer)}`);
  } catch (thrown) {
    const reason = thrown instanceof Failed ? thrown.message : `${name} without an answer: ${String(thrown)}`;
    countFailure(tally, reason);
    throw new Failed(reason);
  }
};

/** A command that a client repeats under the same id until it is accepted. */
export const makeCommand = (path: string, body: object, headers: Readonly<Record<string, string>>) => {
  const id = randomUUID();
  return async (way: Way): Promise<void> => {
    way.tally.sent.add(id);
    await send(
      way,
      `/api${path}`,
      {
        method: 'POST',
        headers: { ...headers, 'Content-Type': 'application/json', 'Idempotency-Key': id },
        body: JSON.stringify(body),
      },
      [200],
    );
    noteAccepted(way.tally, id);
  };
};

export const noteAccepted = (tally: Tally, id: string): void => {
  tally.accepted.add(id);
  tally.acceptedAt = Date.now();
};
