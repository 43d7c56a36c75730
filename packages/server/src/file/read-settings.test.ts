import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hokkaido } from '@torioki/lending';
import { describe, expect, it } from 'vitest';
import { env, makeFile, makeFolder, writeFile } from '../testing/settings.js';
import { readSettings } from './read-settings.js';

const faultsOf = async (content: unknown, given: NodeJS.ProcessEnv = env) => {
  const settings = await readSettings(writeFile(makeFolder(), content), given);
  return 'left' in settings ? settings.left.map(({ path, reason }) => `${path} ${reason}`.trim()) : [];
};

describe("a library's file", () => {
  it('is read with its secrets, from files and from the environment', async () => {
    const folder = makeFolder();
    writeFileSync(join(folder, 'key'), 'a secret of a file, 32 characters\n');
    const file = makeFile(folder);
    const http = { ...file.http, keySecret: { file: join(folder, 'key') } };
    const settings = await readSettings(writeFile(folder, { ...file, http }), env);
    expect(settings).toMatchObject({ right: { file: { name: 'みほん町立図書館', policy: hokkaido } } });
    expect('right' in settings && [...settings.right.secrets]).toEqual([
      ['http.keySecret', 'a secret of a file, 32 characters'],
      ['http.callers[0].token', env.TOKEN],
      ['firstStaff.password', env.FIRST_PASSWORD],
    ]);
  });

  it('that is no JSON object, or no file, is refused', async () => {
    expect(await faultsOf('[')).toEqual([expect.stringMatching(/^is not JSON \(/)]);
    expect(await faultsOf([])).toEqual(['must be a JSON object']);
    expect(await faultsOf(' '.repeat(2_000_000))).toEqual(['cannot be read (the file is larger than 1 MiB)']);
    expect(await readSettings('/nowhere/library.json', env)).toMatchObject({ left: [{ path: '' }] });
  });

  it('is refused with all its faults and their paths', async () => {
    const file = makeFile('/var/lib/torioki');
    const wrong = {
      ...file,
      policy: { ...hokkaido, cartLimit: -1 },
      profile: 'town hall',
      listen: { port: 70_000, hst: 'localhost' },
      mailer: { host: 'mail.example.jp' },
      polcy: 1,
    };
    const faults = await faultsOf(wrong);
    expect(faults.map((fault) => fault.split(' ')[0])).toEqual([
      'policy.cartLimit',
      'profile',
      'listen.port',
      'listen.hst',
      'mailer.port',
      'polcy',
    ]);
  });

  it('names exactly one place for the stores', async () => {
    const { sqlite, ...others } = makeFile('/var/lib/torioki');
    const one = ['sqlite must be given, or else postgres; exactly one of the two'];
    expect(await faultsOf(others)).toEqual(one);
    expect(await faultsOf({ ...others, sqlite, postgres: { connection: { env: 'TOKEN' } } })).toEqual(one);
    expect(await faultsOf({ ...others, postgres: { connection: { env: 'TOKEN' } } })).toEqual([]);
  });

  it('is refused if a secret is missing, too short, or stands in the file', async () => {
    const file = makeFile('/var/lib/torioki');
    expect(await faultsOf(file, {})).toEqual([
      'http.keySecret.env the variable KEY_SECRET is not set',
      'http.callers[0].token.env the variable TOKEN is not set',
      'firstStaff.password.env the variable FIRST_PASSWORD is not set',
    ]);
    expect(await faultsOf(file, { ...env, KEY_SECRET: 'short' })).toEqual([
      'http.keySecret must have at least 32 characters',
    ]);
    const unread = { ...file.http, keySecret: { file: '/nowhere/key' } };
    expect(await faultsOf({ ...file, http: unread })).toEqual([
      expect.stringMatching(/^http\.keySecret\.file \/nowhere\/key cannot be read/),
    ]);
    expect(await faultsOf({ ...file, http: { ...file.http, keySecret: 'secret' } })).toEqual([
      'http.keySecret must be the place of a secret: { "file": … } or { "env": … }',
    ]);
  });
});
