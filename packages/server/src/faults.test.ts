import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { startSmtpServer } from '@torioki/smtp-test-server';
import Database from 'better-sqlite3';
import { describe, expect, it, onTestFinished } from 'vitest';
import { run } from './testing/run.js';
import { env, makeFile, makeFolder, writeFile } from './testing/settings.js';

type File = ReturnType<typeof makeFile> & Readonly<Record<string, unknown>>;

/** A port that another program uses. */
const usePort = async (): Promise<number> => {
  const other = createServer().listen(0, '127.0.0.1');
  onTestFinished(() => void other.close());
  await once(other, 'listening');
  return (other.address() as AddressInfo).port;
};

/** Ends a library that has made its stores. */
const makeStores = async (file: object, folder: string): Promise<void> => {
  const { address, end, ended } = run([writeFile(folder, file)]);
  await address;
  end();
  await ended;
};

const writeStore = (folder: string, name: string, write: (db: Database.Database) => void): void => {
  const db = new Database(join(folder, 'stores', name));
  write(db);
  db.close();
};

const mailer = { host: '127.0.0.1', port: 9, security: 'none' };
const expired = async () => {
  const server = await startSmtpServer({ startTls: true, expires: new Date('2021-04-01') });
  onTestFinished(() => server.close());
  return server;
};

/** Each fault: what makes it, the path of the setting, and a part of the sentence. */
const faults: readonly (readonly [
  name: string,
  make: (file: File, folder: string) => unknown,
  path: string,
  sentence: string,
])[] = [
  ['no JSON', () => '{', '', 'is not JSON'],
  ['no object', () => [], '', 'must be a JSON object'],
  ['a long file', () => ' '.repeat(2_000_000), '', 'is larger than 1 MiB'],
  ['an unknown key', (file) => ({ ...file, polcy: 1 }), 'polcy', 'is an unknown field'],
  [
    'an unknown policy',
    (file) => ({ ...file, policy: 'village' }),
    'policy',
    'must be "hokkaido", "town", or an',
  ],
  [
    'an unknown profile',
    (file) => ({ ...file, profile: 'village' }),
    'profile',
    'must be "hokkaido", "town", or an',
  ],
  ['no catalogue', ({ catalogue: _, ...file }) => file, 'catalogue', 'must be'],
  ['no stores', ({ sqlite: _, ...file }) => file, 'sqlite', 'must be given'],
  ['a port out of range', (file) => ({ ...file, listen: { port: 70_000 } }), 'listen.port', '65535'],
  ['a wrong host', (file) => ({ ...file, listen: { host: 'a b' } }), 'listen.host', 'must be'],
  ['too many proxies', (file) => ({ ...file, proxies: 11 }), 'proxies', 'must be'],
  ['a negative number of proxies', (file) => ({ ...file, proxies: -1 }), 'proxies', 'must be'],
  ['a long drain', (file) => ({ ...file, drainSeconds: 60 }), 'drainSeconds', 'from 0 to 25'],
  [
    'a secret in the file',
    (file) => ({ ...file, firstStaff: { ...file.firstStaff, password: 'geheim-1234' } }),
    'firstStaff.password',
    'must be the place of a secret',
  ],
  [
    'a variable that is not set',
    (file) => ({ ...file, firstStaff: { ...file.firstStaff, password: { env: 'MISSING' } } }),
    'firstStaff.password.env',
    'MISSING is not set',
  ],
  [
    'a missing file of a secret',
    (file) => ({ ...file, firstStaff: { ...file.firstStaff, password: { file: '/nowhere/password' } } }),
    'firstStaff.password.file',
    '/nowhere/password cannot be read',
  ],
  [
    'an empty file of a secret',
    (file, folder) => {
      const secret = join(folder, 'empty');
      writeFileSync(secret, '\n');
      return { ...file, firstStaff: { ...file.firstStaff, password: { file: secret } } };
    },
    'firstStaff.password.file',
    'is empty',
  ],
  [
    'a port in use',
    async (file) => ({ ...file, listen: { port: await usePort() } }),
    'listen',
    'Name another port',
  ],
  [
    'a port in use for the metrics',
    async (file) => ({ ...file, metrics: { port: await usePort() } }),
    'metrics.port',
    'already in use',
  ],
  [
    'the stores of another library',
    async (file, folder) => {
      await makeStores(file, folder);
      return { ...file, librarySystem: 'another' };
    },
    'sqlite.folder',
    'contains the history of our-library, not of another',
  ],
  [
    'a newer schema',
    async (file, folder) => {
      await makeStores(file, folder);
      writeStore(folder, 'events.db', (db) => db.pragma('user_version = 999'));
      return file;
    },
    'sqlite.folder',
    '999',
  ],
  [
    'a file that is no database',
    (file, folder) => {
      mkdirSync(join(folder, 'stores'));
      writeFileSync(join(folder, 'stores', 'people.db'), 'no database '.repeat(1_000));
      return file;
    },
    'sqlite.folder',
    'people.db',
  ],
  [
    'a folder of stores that cannot be made',
    (file, folder) => {
      writeFileSync(join(folder, 'stores'), '');
      return file;
    },
    'sqlite.folder',
    'stores',
  ],
  [
    'a folder in the place of the catalogue',
    (file, folder) => {
      mkdirSync(file.catalogue);
      return { ...file, sqlite: { folder: join(folder, 'stores') } };
    },
    'catalogue',
    'catalogue.db',
  ],
  [
    'a database that does not answer',
    ({ sqlite: _, ...file }) => ({ ...file, postgres: { connection: { env: 'DATABASE' } } }),
    'postgres.connection',
    'ECONNREFUSED 127.0.0.1:9',
  ],
  [
    'a mail server that does not answer',
    (file) => ({ ...file, mailer }),
    'mailer',
    'ECONNREFUSED 127.0.0.1:9',
  ],
  [
    'an expired certificate of the mail server',
    async (file, folder) => {
      const { port, certificate } = await expired();
      const ca = join(folder, 'ca.pem');
      writeFileSync(ca, certificate);
      return { ...file, mailer: { host: '127.0.0.1', port, ca } };
    },
    'mailer',
    'certificate has expired',
  ],
];

const secrets = [...Object.values(env), 'geheim'];

const DATABASE = 'postgres://torioki:geheim@127.0.0.1:9/library';

describe('torioki-server', () => {
  it.each(faults)('ends with 2 and one sentence for %s', async (_, make, path, sentence) => {
    const folder = makeFolder();
    const file = writeFile(folder, await make(makeFile(folder), folder));
    const { code, out, err } = await run([file], { DATABASE }).ended;
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err.startsWith(path === '' ? `${file} ` : `${file}: ${path}`), err).toBe(true);
    expect(err).toContain(sentence);
    expect(err.trimEnd().split('\n')).toHaveLength(1);
    expect(err).not.toMatch(/\n\s+at /);
    for (const secret of secrets) expect(err).not.toContain(secret);
  });

  it('ends with 2 and one sentence for a file that is missing', async () => {
    const { code, err } = await run(['/nowhere/library.json']).ended;
    expect({ code, err }).toEqual({
      code: 2,
      err: expect.stringMatching(/^\/nowhere\/library.json cannot be read/) as string,
    });
  });

  it('checks the mail server, too, unless the process only answers browsers', async () => {
    const folder = makeFolder();
    const file = writeFile(folder, { ...makeFile(folder), mailer });
    const { code, err } = await run([file, '--check']).ended;
    expect(code).toBe(2);
    expect(err).toContain(`${file}: mailer: 127.0.0.1:9 cannot be used`);
    expect(await run([file, '--check', '--role', 'web']).ended).toMatchObject({ code: 0, err: '' });
  });
});
