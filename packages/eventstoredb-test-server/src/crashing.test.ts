import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { jsonEvent, type EventStoreDBClient } from '@eventstore/db-client';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { spawnTestServer } from './spawn-test-server.js';
import { startProxy } from './start-proxy.js';
import { startTestServer } from './start-test-server.js';
import { connectClient, credentials, startServer } from './testing/paths.js';

const append = (client: EventStoreDBClient) =>
  client.appendToStream('loans', jsonEvent({ type: 'Lent', data: {} }), { credentials, deadline: 1_000 });

const logFile = () => {
  const folder = mkdtempSync(join(tmpdir(), 'torioki-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return join(folder, 'log');
};

describe('a server in its own process', () => {
  it('that is killed continues from its log at the same port, without unacknowledged events', async () => {
    const file = logFile();
    const first = await spawnTestServer(file);
    const client = connectClient(first);
    await append(client);
    await append(client);
    await first.kill();
    await expect(append(client)).rejects.toMatchObject({ type: 'unavailable' });
    writeFileSync(file, `${readFileSync(file, 'utf8')}{"events":[{"str`);
    const second = await spawnTestServer(file, first.port);
    onTestFinished(() => second.kill());
    await vi.waitFor(async () => expect((await append(client)).nextExpectedRevision).toBe(2n));
  });

  it('ends when the process that started it is killed', async () => {
    const program = fileURLToPath(new URL('../dist/abandon.worker.js', import.meta.url));
    const child = spawn(process.execPath, [program, logFile()], { stdio: ['ignore', 'pipe', 'inherit'] });
    onTestFinished(() => void child.kill('SIGKILL'));
    const [port] = (await once(createInterface({ input: child.stdout }), 'line')) as [string];
    const client = connectClient({ connection: `esdb://127.0.0.1:${port}?tls=false` });
    await append(client);
    child.kill('SIGKILL');
    await expect.poll(() => append(client).catch(String), { timeout: 30_000 }).toContain('ECONNREFUSED');
  });

  it('that is frozen answers nothing until it is thawed', async () => {
    const server = await spawnTestServer(logFile());
    onTestFinished(() => server.kill());
    const client = connectClient(server);
    await append(client);
    server.freeze();
    await expect(append(client)).rejects.toMatchObject({ type: 'deadline-exceeded' });
    server.thaw();
    await vi.waitFor(async () =>
      expect(Number((await append(client)).nextExpectedRevision)).toBeGreaterThan(0),
    );
  });
});

describe('a server', () => {
  it('that is stopped breaks off calls and can be started again on its journal', async () => {
    const first = await startTestServer();
    const client = connectClient(first);
    await append(client);
    first.setFault(() => ({ done: false, answer: 'silent' }));
    const pending = expect(append(client)).rejects.toHaveProperty('type');
    await vi.waitFor(() => expect(first.rpcs).toHaveLength(2));
    await first.stop();
    await pending;
    await startServer({ port: first.port, journal: first.journal });
    await vi.waitFor(async () => expect((await append(client)).nextExpectedRevision).toBe(1n));
  });

  it('behind another names the leader, and clients that need the leader go there', async () => {
    const leader = await startServer();
    const follower = await startServer({ journal: leader.journal });
    follower.follow(leader);
    const client = connectClient(follower);
    const ask = () =>
      client.appendToStream('loans', jsonEvent({ type: 'Lent', data: {} }), {
        credentials,
        requiresLeader: true,
      });
    await expect(ask()).rejects.toMatchObject({ type: 'not-leader', leader: { port: leader.port } });
    expect((await ask()).nextExpectedRevision).toBe(0n);
    expect(leader.rpcs).toHaveLength(1);
  });
});

describe('a proxy', () => {
  it('delays each way', async () => {
    const server = await startServer();
    const proxy = await startProxy(server.port, 25);
    onTestFinished(() => proxy.stop());
    const client = connectClient({ connection: `esdb://127.0.0.1:${proxy.port}?tls=false` });
    await append(client);
    const since = performance.now();
    await append(client);
    expect(performance.now() - since).toBeGreaterThanOrEqual(49);
  });
});
