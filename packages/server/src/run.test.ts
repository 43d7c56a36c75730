import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { run } from './testing/run.js';
import { env, makeFile, makeFolder, writeFile } from './testing/settings.js';

const getJson = async (address: string): Promise<unknown> => (await fetch(address)).json();

describe('torioki-server', () => {
  it('serves portal, staff and programs, and ends when asked', async () => {
    const folder = makeFolder();
    const { address, end, ended } = run([writeFile(folder, makeFile(folder))]);
    const server = await address;
    expect(await getJson(`${server}/livez`)).toEqual({ live: true });
    expect(await getJson(`${server}/readyz`)).toEqual({ ready: true, sick: [] });
    expect(await (await fetch(server)).text()).toContain('みほん町立図書館');
    expect((await fetch(`${server}/staff`)).url).toContain('/staff/login');
    const headers = { Authorization: `Bearer ${env.TOKEN}` };
    expect((await fetch(`${server}/api/views/policies`, { headers })).status).toBe(200);
    expect((await fetch(`${server}/api/views/policies`)).status).toBe(401);
    const unknown = await fetch(`${server}/api/nothing`, { headers });
    const { type } = (await unknown.json()) as { readonly type: string };
    expect((await fetch(new URL(type, server))).status).toBe(200);
    end();
    expect(await ended).toMatchObject({ code: 0, err: '' });
  });

  it('says that it is closing before it closes, and serves no pages for work only', async () => {
    const folder = makeFolder();
    const path = writeFile(folder, { ...makeFile(folder), drainSeconds: 1 });
    const { address, end, ended } = run([path, '--role', 'work']);
    const server = await address;
    expect((await fetch(`${server}/staff`)).status).toBe(404);
    end();
    await expect.poll(() => getJson(`${server}/readyz`)).toEqual({ ready: false, sick: ['closing'] });
    expect((await ended).code).toBe(0);
  });

  it('ends with 0 when asked while it starts, even if the database does not answer', async () => {
    const database = createServer().listen(0, '127.0.0.1');
    await once(database, 'listening');
    const { port } = database.address() as { readonly port: number };
    const folder = makeFolder();
    const { sqlite: _, ...file } = makeFile(folder);
    const path = writeFile(folder, { ...file, postgres: { connection: { env: 'DATABASE' } } });
    const { end, ended } = run([path], { DATABASE: `postgres://user@127.0.0.1:${port}/library` });
    const [socket] = (await once(database, 'connection')) as [Socket];
    onTestFinished(() => {
      socket.destroy();
      database.close();
    });
    const from = performance.now();
    end();
    expect(await ended).toEqual({ code: 0, out: '', err: '' });
    expect(performance.now() - from).toBeLessThan(3_000);
  });

  it('ends with 2 and a sentence if it cannot start', async () => {
    const folder = makeFolder();
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    onTestFinished(() => void other.close());
    const { port } = other.address() as { readonly port: number };
    const file = makeFile(folder);
    const path = writeFile(folder, file);
    expect(await run([path, '--port', String(port)]).ended).toMatchObject({
      code: 2,
      err: expect.stringContaining(`address already in use 127.0.0.1:${port}`) as string,
    });
    writeFile(folder, { ...file, librarySystem: 'another' });
    expect(await run([path]).ended).toMatchObject({
      code: 2,
      err: expect.stringContaining('contains the history of our-library, not of another') as string,
    });
  });

  it('checks a file without opening anything', async () => {
    const folder = makeFolder();
    const path = writeFile(folder, { ...makeFile(folder), drainSeconds: 60 });
    expect(await run([path, '--check']).ended).toEqual({
      code: 2,
      out: '',
      err: `${path}: drainSeconds must be a whole number from 0 to 25.\n`,
    });
    writeFile(folder, makeFile(folder));
    expect(await run([path, '--check']).ended).toMatchObject({ code: 0, out: `${path} has no faults.\n` });
  });

  it.each([[[]], [['a', 'b']], [['a', '--role', 'clock']], [['a', '--port', 'x']], [['a', '--checks']]])(
    'shows its usage for the arguments %j',
    async (args) => {
      expect(await run(args).ended).toMatchObject({
        code: 2,
        err: expect.stringMatching(/^Usage: torioki-server FILE/) as string,
      });
    },
  );
});
