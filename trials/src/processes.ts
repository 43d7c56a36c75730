import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';

const serverPackage = dirname(createRequire(import.meta.url).resolve('@torioki/server'));
const program = join(serverPackage, 'bin', 'torioki-server.js');

export type Role = 'web' | 'work';

/** The place of a process: its role and its port stay the same when the process is replaced. */
export interface Post {
  readonly role: Role;
  readonly port: number;
}

export interface ServerProcess extends Post {
  readonly child: ChildProcess;
  /** Everything that the process has written to its error output. */
  readonly errors: () => string;
  /** Resolves with the exit status when the process has ended; null after a signal. */
  readonly ended: Promise<number | null>;
}

/** Starts a process, without waiting until it answers. */
export const startProcess = (file: string, post: Post, env: NodeJS.ProcessEnv = {}): ServerProcess => {
  const args = [program, file, '--role', post.role, '--port', `${post.port}`];
  const child = spawn(process.execPath, args, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let errors = '';
  child.stderr.on('data', (text: Buffer) => (errors += text.toString()));
  createInterface(child.stdout).resume();
  const ended = once(child, 'exit').then(([code]) => code as number | null);
  process.once('exit', () => child.kill('SIGKILL'));
  return { ...post, child, ended, errors: () => errors };
};

/** The answer of `/readyz`, or the reason why none came. */
const readReadiness = async ({
  port,
}: Post): Promise<{ readonly isReady: boolean; readonly text: string }> => {
  try {
    const response = await fetch(`http://127.0.0.1:${port}/readyz`, { signal: AbortSignal.timeout(2_000) });
    return { isReady: response.status === 200, text: await response.text() };
  } catch (thrown) {
    return { isReady: false, text: String(thrown) };
  }
};

const mostStartMs = 60_000;

/** Waits until a process is ready. Returns the milliseconds. Throws after a minute. */
export const waitUntilReady = async (post: Post): Promise<number> => {
  const from = Date.now();
  for (;;) {
    const { isReady, text } = await readReadiness(post);
    if (isReady) return Date.now() - from;
    if (Date.now() - from > mostStartMs)
      throw new Error(`${post.role} at port ${post.port} does not get ready: ${text}`);
    await pause(100);
  }
};
