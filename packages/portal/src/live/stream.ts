import { chooseRetryMs } from '@torioki/event-store/adapter';
import { html } from 'hono/html';
import type { Child } from 'hono/jsx';
import { streamSSE, type SSEMessage } from 'hono/streaming';
import { interval, map, merge, ReplaySubject, takeUntil, throttle, type Observable } from 'rxjs';
import type { PortalContext, Visitor } from '../context.js';
import { hashSessionToken } from '../guard/digest.js';
import { isVisitValid } from '../security/recognize-visitor.js';

/** How often a stream checks the visit and the connection, in milliseconds. */
const everyMs = 10_000;

const nothing = ':\n\n';

const farewell: SSEMessage = { event: 'end', data: '' };

/**
 * Sends the live pieces of a page now, and again after each change. A slow browser gets only the latest
 * pieces.
 *
 * The event `end` follows when the visit has ended: the browser then closes the stream. If the process is
 * closing, the stream ends without it, and the browser connects to another process. An open stream does not
 * count as a click, so it does not make the visit longer. The answer to HEAD is empty, because no browser would
 * read the stream.
 */
export const streamPieces = (c: PortalContext, pieces: (visitor: Visitor) => Observable<Child>): Response => {
  const { token, visitor, streams } = c.var;
  if (c.req.method === 'HEAD') return c.body(null, 204);
  if (token === null || visitor === null) return streamSSE(c, (sse) => sse.writeSSE(farewell));
  return streamSSE(c, async (sse) => {
    const retry = chooseRetryMs();
    const ended = new ReplaySubject<void>(1);
    const end = () => ended.next();
    sse.onAbort(end);
    const send = async (message?: SSEMessage): Promise<unknown> => {
      if (!(await isVisitValid(c).catch(() => false))) return end();
      return message === undefined ? sse.write(nothing) : sse.writeSSE(message);
    };
    let sent: Promise<unknown> = Promise.resolve();
    const messages = pieces(visitor).pipe(
      throttle(() => sent, { leading: true, trailing: true }),
      map((piece) => ({ data: html`${piece}`, retry })),
    );
    const pauses = interval(everyMs).pipe(map(() => undefined));
    const remove = streams.add(hashSessionToken(token), end);
    try {
      await merge(messages, pauses)
        .pipe(takeUntil(ended))
        .forEach((message) => void (sent = send(message)));
      await (streams.isClosing() ? sse.write(`retry: ${retry}\n\n`) : sse.writeSSE(farewell));
    } catch {
      /** If the library does not answer, the stream ends here, and the browser connects again. */
    } finally {
      remove();
    }
  });
};
