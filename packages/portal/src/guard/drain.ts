import type { Server, ServerResponse } from 'node:http';
import { setImmediate as nextTurn } from 'node:timers/promises';

/** How long the ending server waits for the answers to open requests, in milliseconds. */
const usualPatience = 10_000;

/**
 * Returns a function that ends a server without breaking off an answer.
 *
 * The function aborts `ending`, which ends the streams. It reads the requests that have arrived, and accepts
 * no new connections. It waits for the answers to the open requests, and then closes all connections. It
 * returns the number of requests that were not answered in time.
 */
export const makeDrain = (
  server: Server,
  ending: AbortController,
  patienceMs = usualPatience,
): (() => Promise<number>) => {
  const open = new Set<ServerResponse>();
  let answered: () => void = () => undefined;

  server.on('request', (_, response) => {
    open.add(response);
    if (ending.signal.aborted) response.shouldKeepAlive = false;
    response.once('close', () => {
      open.delete(response);
      if (open.size === 0) answered();
    });
  });

  /** Waits until all open requests are answered, or until the time is over. */
  const allAnswered = (): Promise<void> =>
    new Promise((resolve) => {
      if (open.size === 0) return resolve();
      const timer = setTimeout(resolve, patienceMs);
      answered = () => {
        clearTimeout(timer);
        resolve();
      };
    });

  return async () => {
    for (const response of open) response.shouldKeepAlive = false;
    ending.abort();
    /**
     * Reads the requests that have arrived. This turn of the event loop ends, the next one accepts
     * connections, the third one reads their requests. Closing the server would break off unread requests.
     */
    for (let turn = 1; turn <= 3; turn += 1) await nextTurn();
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    await allAnswered();
    const unanswered = open.size;
    server.closeAllConnections();
    await closed;
    return unanswered;
  };
};
