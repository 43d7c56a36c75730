import { chooseRetryMs } from '@torioki/event-store/adapter';
import { streamSSE } from 'hono/streaming';
import {
  distinctUntilChanged,
  finalize,
  interval,
  map,
  merge,
  Subject,
  takeUntil,
  throttle,
  type Observable,
} from 'rxjs';
import { sendProblem } from '../answers/send-problem.js';
import { keyOfCaller } from '../caller.js';
import type { HttpContext } from '../context.js';
import { transportProblem } from '../problems/transport-problems.js';
import type { Streams } from './streams.js';

/** The pause between two checks of the caller, in milliseconds. A comment then keeps the connection open. */
const everyMs = 15_000;

const comment = ':\n\n';

/** Whether the host still knows the caller of an open stream. */
const isStillCaller = async ({ req, var: { options, caller } }: HttpContext): Promise<boolean> => {
  const present = await options.findCaller(req.raw);
  return present !== null && keyOfCaller(present) === keyOfCaller(caller);
};

/**
 * Follows a view as server-sent events: the present view first, then each view that differs. A slow caller gets
 * only the latest view. The stream ends when the host no longer knows the caller, or when the library closes. If
 * the process is closing, the stream ends with `retry`: the caller connects to another process.
 */
export const followView = (c: HttpContext, streams: Streams, live: Observable<unknown>): Response => {
  const release = streams.take(keyOfCaller(c.var.caller));
  if (release === undefined) return sendProblem(c, transportProblem('too-many-streams'));
  return streamSSE(c, async (sse) => {
    const ended = new Subject<void>();
    const end = () => ended.next();
    sse.onAbort(end);
    let sent: Promise<unknown> = Promise.resolve();
    const send = async (text: string): Promise<unknown> => {
      if (text === comment && !(await isStillCaller(c).catch(() => false))) return end();
      return sse.write(text);
    };
    const shown = live.pipe(
      throttle(() => sent, { leading: true, trailing: true }),
      map((view) => `data: ${JSON.stringify(view)}\n\n`),
      distinctUntilChanged(),
      finalize(end),
    );
    const comments = interval(everyMs).pipe(map(() => comment));
    try {
      await merge(shown, comments)
        .pipe(takeUntil(merge(ended, streams.closing)))
        .forEach((text) => void (sent = send(text)));
      if (streams.isClosing()) await sse.write(`retry: ${chooseRetryMs()}\n\n`);
    } catch {
      // The library has stopped answering. The caller can send the request again, and then gets the reason.
    } finally {
      release();
    }
  });
};
