import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, it, onTestFinished } from 'vitest';
import { minori, password } from '../sample/people.js';
import { openBrowser } from './browser-without-scripts.js';

const program = new URL('../../../../examples/portal/dist/start.js', import.meta.url).pathname;

/** The sample in a separate process. */
const started = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'torioki-ended-'));
  const child = spawn(process.execPath, [program, folder], {
    env: { ...process.env, PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => {
    child.kill('SIGKILL');
    rmSync(folder, { recursive: true });
  });
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  for await (const line of createInterface(child.stdout)) {
    const [, port] = /^http:\/\/localhost:(\d+)\/$/.exec(line) ?? [];
    if (port !== undefined) return { child, ended, port };
  }
  throw new Error('it ended before it listened');
};

interface Sent {
  readonly port: string;
  readonly path: string;
  readonly cookie: string;
  readonly body: string;
}

/** Sends a form without its last byte. Returns a function that sends this byte and returns the status. */
const nearlySend = async ({ port, path, cookie, body }: Sent) => {
  const origin = `http://localhost:${port}`;
  const sending = request(`${origin}${path}`, {
    method: 'POST',
    headers: {
      Origin: origin,
      Cookie: cookie,
      'Content-Type': 'application/x-www-form-urlencoded',
      'Content-Length': body.length,
    },
  });
  const status = new Promise<number | undefined>((resolve, reject) => {
    sending.on('error', reject);
    sending.on('response', (answer) => resolve(answer.resume().statusCode));
  });
  await new Promise<void>((resolve) => sending.write(body.slice(0, -1), () => resolve()));
  return () => {
    sending.end(body.slice(-1));
    return status;
  };
};

it('answers a 確認 in progress at the end of the process, four of four', async () => {
  const { child, ended, port } = await started();
  const origin = `http://localhost:${port}`;
  const isServed = () =>
    fetch(`${origin}/assets/portal.css`).then(
      () => true,
      () => false,
    );
  const user = openBrowser({
    request: (url: string, init: RequestInit) =>
      fetch(url.replace('http://library.example.jp', origin), {
        ...init,
        redirect: 'manual',
        headers: [...new Headers(init.headers)].map(([name, value]) => [
          name,
          name === 'origin' ? origin : value,
        ]),
      }),
  });
  await user.logIn(minori.card, password);
  await user.open('/cart');
  const { path } = await user.send('/cart', ['act', 'reserve'], ['tick', 'N21']);
  expect(path).toContain('/cart/confirmations/');
  const sent = { port, path, cookie: user.cookie() ?? '', body: `form=${user.token()}&x=1` };
  const endings = await Promise.all(Array.from({ length: 4 }, () => nearlySend(sent)));
  /** The answer to this later request shows that the earlier ones have arrived. */
  expect(await isServed()).toBe(true);
  child.kill('SIGTERM');
  await expect.poll(isServed).toBe(false);
  expect(await Promise.all(endings.map((end) => end()))).toEqual([303, 303, 303, 303]);
  expect(await ended).toBe(0);
}, 180_000);
