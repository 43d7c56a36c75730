import { html } from 'hono/html';
import type { Child } from 'hono/jsx';
import { streamSSE, type SSEMessage } from 'hono/streaming';
import { interval, map, merge, Subject, takeUntil, throttle, type Observable } from 'rxjs';
import type { PortalContext, Visitor } from '../context.js';
import { hashSessionToken } from '../guard/digest.js';
import { isVisitValid } from '../security/recognize-visitor.js';

/** How often a stream checks the visit and the connection, in milliseconds. */
const everyMs = 10_000;

const nothing = ':\n\n';

/**
 * Sends the live pieces of a page now, and again after each change. A slow browser gets only the latest
 * pieces.
 *
 * The stream ends when the visit ends. An open stream does not count as a click, so it does not make the
 * visit longer. Without a visit the answer is empty. The answer to HEAD is also empty, because no browser
 * would read the stream.
 */
export const streamPieces = (c: PortalContext, pieces: (visitor: Visitor) => Observable<Child>): Response => {
  const { token, visitor, streams } = c.var;
  if (token === null || visitor === null || c.req.method === 'HEAD') return c.body(null, 204);
  return streamSSE(c, async (sse) => {
    const ended = new Subject<void>();
    const end = () => ended.next();
    sse.onAbort(end);
    const send = async (message?: SSEMessage): Promise<unknown> => {
      if (!(await isVisitValid(c).catch(() => false))) return end();
      return message === undefined ? sse.write(nothing) : sse.writeSSE(message);
    };
    let sent: Promise<unknown> = Promise.resolve();
    const messages = pieces(visitor).pipe(
      throttle(() => sent, { leading: true, trailing: true }),
      map((piece) => ({ data: html`${piece}` })),
    );
    const pauses = interval(everyMs).pipe(map(() => undefined));
    const remove = streams.add(hashSessionToken(token), end);
    try {
      await merge(messages, pauses)
        .pipe(takeUntil(ended))
        .forEach((message) => void (sent = send(message)));
      await sse.writeSSE({ event: 'end', data: '' });
    } catch {
      /**
       * If the library does not answer, the stream ends here. The browser then connects once more, and stops
       * after that.
       */
    } finally {
      remove();
    }
  });
};
