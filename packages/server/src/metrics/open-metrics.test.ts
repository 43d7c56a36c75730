import { execFileSync } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import { once } from 'node:events';
import { describe, expect, it, onTestFinished } from 'vitest';
import { isInstalled } from '../testing/is-installed.js';
import { run } from '../testing/run.js';
import { makeFile, makeFolder, writeFile } from '../testing/settings.js';

/** A library with metrics on any free port. */
const open = async () => {
  const folder = makeFolder();
  const { address, metrics, end, ended } = run([
    writeFile(folder, { ...makeFile(folder), metrics: { port: 0 } }),
  ]);
  const server = await address;
  return { server, metrics: await metrics, end, ended };
};

describe('the metrics', () => {
  it('have a port of their own, which closes with the server', async () => {
    const { server, metrics, end, ended } = await open();
    expect((await fetch(`${server}/metrics`)).status).toBe(404);
    expect((await fetch(`${metrics}/readyz`)).status).toBe(404);
    expect((await fetch(`${metrics}/metrics`, { method: 'POST' })).status).toBe(404);
    const text = await (await fetch(`${metrics}/metrics`)).text();
    expect(text).toContain('torioki_command_duration_count{command="publishPolicy",phase="decide"} 1');
    expect(text).toContain('torioki_view_lag{model="holdings"} 0');
    expect(text).toContain('torioki_streams 0');
    end();
    expect(await ended).toMatchObject({ code: 0, err: '' });
    await expect(fetch(`${metrics}/metrics`)).rejects.toThrow();
  });

  it.skipIf(!isInstalled('promtool'))('have no faults for Prometheus', async () => {
    const { metrics, end, ended } = await open();
    const input = await (await fetch(`${metrics}/metrics`)).text();
    expect(execFileSync('promtool', ['check', 'metrics'], { input, encoding: 'utf8' })).toBe('');
    end();
    await ended;
  });

  it('end the server with 2 if their port is in use', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    onTestFinished(() => void other.close());
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const folder = makeFolder();
    const { ended } = run([writeFile(folder, makeFile(folder)), '--metrics-port', `${port}`]);
    const { code, out, err } = await ended;
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(`${port}`);
  });
});
