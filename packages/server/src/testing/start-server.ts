import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { onTestFinished } from 'vitest';
import { env } from './settings.js';

const program = new URL('../../dist/bin/torioki-server.js', import.meta.url).pathname;

/** Starts a server as a process, and waits until it answers. Returns its address. */
export const startServer = async (args: readonly string[], more: NodeJS.ProcessEnv) => {
  const child = spawn(process.execPath, [program, ...args], { env: { ...process.env, ...env, ...more } });
  onTestFinished(() => void child.kill('SIGKILL'));
  let err = '';
  child.stderr.on('data', (text: Buffer) => (err += text.toString()));
  const ended = once(child, 'exit').then(([code]) => ({ code: code as number | null, err }));
  const started = once(createInterface(child.stdout), 'line').then(([line]) => String(line));
  const line = await Promise.race([started, ended.then(() => err)]);
  const port = /port (\d+)/.exec(line)?.[1];
  if (port === undefined) throw new Error(`The server did not start: ${line}`);
  return { child, ended, address: `http://127.0.0.1:${port}` };
};
