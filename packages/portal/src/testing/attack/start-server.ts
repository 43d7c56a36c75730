import { fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

interface LoopDelays {
  /** The 99th percentile of the event loop's delays, in milliseconds. */
  readonly p99: number;
  readonly max: number;
}

type Message = { readonly port: number } | { readonly stops: LoopDelays };

/** Starts the attacked server on files in a new folder. */
export const startServer = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'torioki-attack-'));
  const child = fork(new URL('server.js', import.meta.url), [folder]);
  const next = () =>
    new Promise<Message>((resolve) => child.once('message', resolve as (value: unknown) => void));
  const first = await next();
  if (!('port' in first)) throw new Error('The server did not start.');
  return {
    origin: `http://127.0.0.1:${first.port}`,
    sessions: join(folder, 'sessions.db'),
    /** The delays of the server's event loop since the last call. */
    stops: async (): Promise<LoopDelays> => {
      const answer = next();
      child.send('stops');
      const got = await answer;
      if (!('stops' in got)) throw new Error('The server does not answer.');
      return got.stops;
    },
    end: async () => {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGKILL');
      await ended;
      rmSync(folder, { recursive: true });
    },
  };
};
