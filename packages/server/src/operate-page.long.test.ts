import { execFile } from 'node:child_process';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { startTestServer } from '@torioki/postgres-test-server';
import pg from 'pg';
import { describe, expect, it, onTestFinished } from 'vitest';
import { isInstalled } from './testing/is-installed.js';
import { env, makeFile, makeFolder, writeFile } from './testing/settings.js';
import { startServer } from './testing/start-server.js';

const root = join(import.meta.dirname, '../../..');
const page = readFileSync(join(root, 'docs/operate.md'), 'utf8');
const roles = readFileSync(join(root, 'packages/postgres/README.md'), 'utf8');

/** The blocks of code in a language, each with the text before it. */
const blocksOf = (text: string, language: string) =>
  text.split('```').flatMap((part, index, parts) =>
    index % 2 === 1 && part.trimStart().startsWith(`${language}\n`)
      ? [
          {
            before: parts[index - 1] ?? '',
            code: part.slice(part.indexOf('\n') + 1).replace(/^ {3}/gm, ''),
          },
        ]
      : [],
  );

const execute = promisify(execFile);

/** Runs a shell's lines of the page, with the folders of a test instead of the machine's. */
const runLines = async (lines: string, folder: string, more: NodeJS.ProcessEnv = {}): Promise<string> => {
  const program = join(root, 'packages/cli/dist/bin/torioki.js');
  const inFolder = lines.replace(/\/var\/(?=lib\/torioki|backups\/torioki)/g, `${folder}/`);
  const { stdout } = await execute(
    'sh',
    ['-ec', `torioki() { node ${program} "$@" --lang en; }\n${inFolder}`],
    { env: { ...process.env, ...more } },
  );
  return stdout;
};

/** The page's first line with a command that begins so. */
const findLine = (beginning: string): string => {
  const line = page.split('\n').find((text) => text.trim().startsWith(beginning));
  if (line === undefined) throw new Error(`The page has no line ${beginning}`);
  return line.trim();
};

const readyOf = async (address: string): Promise<unknown> => (await fetch(`${address}/readyz`)).json();

const becomesReady = (address: string) =>
  expect.poll(() => readyOf(address), { timeout: 20_000 }).toEqual({ ready: true, sick: [] });

const addCopy = async (address: string, key: string) => {
  const answer = await fetch(`${address}/api/desk/addCopy`, {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${env.TOKEN}`,
      'Content-Type': 'application/json',
      'Idempotency-Key': key,
    },
    body: JSON.stringify({ copy: key, title: 'T-1', loanClass: 'circulating', source: 'own' }),
  });
  return ((await answer.json()) as { readonly again?: boolean }).again;
};

/** A folder for the stores and the backups, and the content of the file of a library in it. */
const makeMachine = () => {
  const folder = makeFolder();
  const stores = join(folder, 'lib/torioki');
  mkdirSync(stores, { recursive: true });
  mkdirSync(join(folder, 'backups/torioki'), { recursive: true });
  return { folder, stores, file: { ...makeFile(folder), sqlite: { folder: stores } } };
};

const stop = async ({ child, ended }: Awaited<ReturnType<typeof startServer>>) => {
  child.kill('SIGTERM');
  expect(await ended).toMatchObject({ code: 0 });
};

describe('the runbook', () => {
  it.skipIf(!isInstalled('systemd-analyze'))('has units without faults', async () => {
    const folder = makeFolder();
    const files = blocksOf(page, 'ini').map(({ before, code }) => {
      const name = /\/etc\/systemd\/system\/(\S+)`[^/]*$/.exec(before)?.[1] ?? '';
      const file = join(folder, name.replace('@', '@8787'));
      writeFileSync(file, code);
      return file;
    });
    expect(files.length).toBeGreaterThan(3);
    const { stdout, stderr } = await execute('systemd-analyze', ['verify', ...files]);
    expect(stdout + stderr).toBe('');
  });

  it.skipIf(!isInstalled('caddy'))('has a Caddyfile without faults', async () => {
    const [caddyfile] = blocksOf(page, 'caddyfile');
    const file = join(makeFolder(), 'Caddyfile');
    writeFileSync(file, caddyfile?.code ?? '');
    const { stdout, stderr } = await execute('caddy', [
      'validate',
      '--adapter',
      'caddyfile',
      '--config',
      file,
    ]);
    expect(stdout + stderr).toContain('Valid configuration');
    expect(stdout + stderr).not.toMatch(/warn/i);
  });

  it('backs up, restores and moves a library with its commands', { timeout: 120_000 }, async () => {
    const { folder, stores, file } = makeMachine();
    const path = writeFile(folder, file);
    const first = await startServer([path], {});
    await becomesReady(first.address);
    expect(await addCopy(first.address, 'C-1')).toBe(false);
    const backUp = /ExecStart=\/bin\/sh -c '(torioki backup .*)'/.exec(page)?.[1] ?? '';
    expect(await runLines(backUp.replaceAll('%%', '%'), folder)).toContain('Copied the history');
    const day = (await runLines('date +%F', folder)).trim();
    const backups = join(folder, 'backups/torioki');
    renameSync(join(backups, day), join(backups, '2021-04-30'));
    await stop(first);

    renameSync(stores, `${stores}-old`);
    mkdirSync(stores);
    const restored = await runLines(findLine('torioki restore /var/backups'), folder);
    expect(restored).toContain('Restored the history');
    const second = await startServer([path], {});
    await becomesReady(second.address);
    expect(await addCopy(second.address, 'C-1')).toBe(true);
    await stop(second);
    expect(await runLines('torioki verify /var/lib/torioki/events.db', folder)).toContain(
      'is consistent in itself',
    );

    const server = await startTestServer();
    onTestFinished(() => server.remove());
    const moving = blocksOf(page, 'sh').find(({ code }) => code.includes('"$DATABASE"'))?.code ?? '';
    expect(await runLines(moving, folder, { DATABASE: server.url })).toContain('Restored the history');
    const { sqlite: _, ...onServer } = file;
    const moved = writeFile(folder, { ...onServer, postgres: { connection: { env: 'DATABASE' } } });
    const third = await startServer([moved], { DATABASE: server.url });
    await becomesReady(third.address);
    expect(await addCopy(third.address, 'C-1')).toBe(true);
    await stop(third);
  });

  it('runs a library as the writer, which cannot change the history', { timeout: 120_000 }, async () => {
    const server = await startTestServer();
    onTestFinished(() => server.remove());
    const superuser = new pg.Client(server.url);
    await superuser.connect();
    onTestFinished(() => superuser.end());
    const { database = '' } = superuser;
    const [makeRoles = '', ...grants] = blocksOf(roles.slice(roles.indexOf('## Roles')), 'sql').map(
      ({ code }) => code.replaceAll('DATABASE library', `DATABASE "${database}"`),
    );
    const as = (role: string) => {
      const url = new URL(server.url);
      [url.username, url.password] = [role, 'secret'];
      return { DATABASE: url.href };
    };
    await superuser.query(makeRoles);
    await superuser.query('GRANT torioki_writer TO torioki_migrator');
    const { folder, file } = makeMachine();
    const { sqlite: _, ...onServer } = file;
    const path = writeFile(folder, { ...onServer, postgres: { connection: { env: 'DATABASE' } } });
    const start = async (role: string) => {
      const started = await startServer([path], as(role));
      await becomesReady(started.address);
      return started;
    };
    await stop(await start('torioki_migrator'));
    for (const statements of grants) await superuser.query(statements);
    await superuser.query(blocksOf(page, 'sql')[0]?.code ?? '');

    const writer = await start('torioki_writer');
    expect(await addCopy(writer.address, 'C-1')).toBe(false);
    await stop(writer);
    const client = new pg.Client(as('torioki_writer').DATABASE);
    await client.connect();
    onTestFinished(() => client.end());
    await expect(client.query('DELETE FROM torioki.event')).rejects.toThrow('permission denied');
    await stop(await start('torioki_migrator'));
    await stop(await start('torioki_writer'));
  });
});
