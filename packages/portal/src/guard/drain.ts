import type { Server, ServerResponse } from 'node:http';
import { setImmediate as nextTurn } from 'node:timers/promises';

/** How long requests under way may take once the server ends, in milliseconds. */
const usualPatience = 10_000;

/**
 * Lets a server end without breaking an answer off. The function that it gives aborts `ending`, on which streams end,
 * reads the requests that were sent before, takes no new connections, waits until the requests under way are answered, and
 * then closes every connection. It gives the number of requests that were not answered in time.
 */
export const draining = (
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

  /** Until the requests under way are answered, or patience ends. */
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
    /** One accepts connections, the next reads their requests: closing breaks off what is not read. */
    await nextTurn();
    await nextTurn();
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    await allAnswered();
    const unanswered = open.size;
    server.closeAllConnections();
    await closed;
    return unanswered;
  };
};
