import { readFileSync } from 'node:fs';
import { createContext, runInContext } from 'node:vm';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

const script = readFileSync(new URL('../../public/portal.js', import.meta.url), 'utf8');

/** A stream of the browser, as the script sees it. */
class Stream extends EventTarget {
  static readonly CLOSED = 2;
  readyState = 0;

  close(): void {
    this.readyState = Stream.CLOSED;
  }

  /** The browser connects. */
  open(): void {
    this.readyState = 1;
    this.dispatchEvent(new Event('open'));
  }

  /** The connection fails: the browser connects again, or gives the stream up. */
  fail(readyState: number): void {
    this.readyState = readyState;
    this.dispatchEvent(new Event('error'));
  }
}

/** Runs the script on a page with live pieces. Returns the opened streams. */
const runScript = (): readonly Stream[] => {
  const opened: Stream[] = [];
  const EventSource = class extends Stream {
    constructor() {
      super();
      opened.push(this);
    }
  };
  const document = { querySelector: () => ({ dataset: { live: '/live' } }), querySelectorAll: () => [] };
  const history = { replaceState: () => undefined };
  runInContext(script, createContext({ EventSource, document, history, setTimeout }));
  return opened;
};

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('the script of the pages', () => {
  it('opens a new stream after 2 seconds if the browser gives one up, and later after each further failure', () => {
    const streams = runScript();
    streams.at(-1)?.fail(Stream.CLOSED);
    vi.advanceTimersByTime(1_400);
    expect(streams).toHaveLength(1);
    vi.advanceTimersByTime(600);
    expect(streams).toHaveLength(2);
    streams.at(-1)?.fail(Stream.CLOSED);
    vi.advanceTimersByTime(2_900);
    expect(streams).toHaveLength(2);
    vi.advanceTimersByTime(1_100);
    streams.at(-1)?.open();
    streams.at(-1)?.fail(Stream.CLOSED);
    vi.advanceTimersByTime(2_000);
    expect(streams).toHaveLength(4);
  });

  it('leaves the connecting to the browser, as long as it tries', () => {
    const streams = runScript();
    streams.at(-1)?.fail(0);
    vi.advanceTimersByTime(100_000);
    expect(streams).toHaveLength(1);
  });

  it('opens no new stream after the end', () => {
    const streams = runScript();
    streams.at(-1)?.open();
    streams.at(-1)?.dispatchEvent(new Event('end'));
    vi.advanceTimersByTime(100_000);
    expect(streams).toMatchObject([{ readyState: Stream.CLOSED }]);
  });

  it('stops after about an hour without a server', () => {
    const streams = runScript();
    for (let minute = 0; minute < 100; minute += 1) {
      streams.at(-1)?.fail(Stream.CLOSED);
      vi.advanceTimersByTime(60_000);
    }
    expect(streams).toHaveLength(62);
  });
});
