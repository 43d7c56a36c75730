import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** A server in its own process. */
export interface SpawnedServer {
  readonly port: number;
  /** The connection string for `EventStoreDBClient.connectionString`. */
  readonly connection: string;
  /** Kills the server and breaks its connections. Its log file has all acknowledged events. */
  kill(): Promise<void>;
  /** Stops the server without closing its connections, like a machine that hangs. */
  freeze(): void;
  thaw(): void;
}

const worker = fileURLToPath(new URL('../dist/test-server.worker.js', import.meta.url));

/**
 * Starts a built server whose log is in a file. Another server can later continue with the same file. `port`
 * 0 chooses a free port. Each append takes `appendMs` milliseconds, one after the other, as on a disk.
 */
export const spawnTestServer = async (file: string, port = 0, appendMs = 0): Promise<SpawnedServer> => {
  const child = spawn(process.execPath, [worker, String(port), file, String(appendMs)], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const ended = once(child, 'close');
  const lines = createInterface({ input: child.stdout });
  const [line] = (await Promise.race([
    once(lines, 'line'),
    ended.then(() =>
      Promise.reject(new Error(`The server ended before it listened. Build ${worker} first.`)),
    ),
  ])) as [string];
  return {
    port: Number(line),
    connection: `esdb://127.0.0.1:${line}?tls=false`,
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
    freeze: () => void child.kill('SIGSTOP'),
    thaw: () => void child.kill('SIGCONT'),
  };
};
