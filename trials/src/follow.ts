import { setTimeout as pause } from 'node:timers/promises';
import type { Way } from './client.js';
import { countFailure } from './tally.js';

/** A stream to follow. */
export interface Followed {
  readonly path: string;
  readonly init: RequestInit;
}

/** The pause of a browser after a broken stream that named none, in milliseconds. */
const usualPauseMs = 1_500;

/**
 * Follows a stream as a browser with the portal's script does: when it ends, connects again after the pause that
 * it named. Notes the time from each end to the next message. Returns the function that ends it.
 */
export const follow = ({ origin, tally }: Way, { path, init }: Followed): (() => void) => {
  const over = new AbortController();
  let pauseMs = usualPauseMs;
  let endedAt: number | undefined;
  const note = (text: string): void => {
    if (text.includes('event: end')) countFailure(tally, `${path} was ended for good`);
    pauseMs = Number(/retry: (\d+)/.exec(text)?.[1] ?? pauseMs);
    if (endedAt === undefined || !text.includes('data: ')) return;
    tally.gaps.push(performance.now() - endedAt);
    endedAt = undefined;
  };
  const readOnce = async (): Promise<void> => {
    const { status, body } = await fetch(`${origin}${path}`, { ...init, signal: over.signal });
    if (status !== 200 || body === null) return;
    for await (const chunk of body.pipeThrough(new TextDecoderStream())) note(chunk);
  };
  const run = async (): Promise<void> => {
    while (!over.signal.aborted) {
      await readOnce().catch(() => undefined);
      endedAt ??= performance.now();
      await pause(pauseMs);
    }
  };
  void run();
  return () => over.abort();
};
