import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';
import { openSqliteSessions } from './sqlite-sessions.js';

/**
 * A folder with a driver module of this text, and the path of a sessions file. `node` is the version that the
 * driver's package requires.
 */
const withDriver = (text: string, node = '>=20') => {
  const folder = mkdtempSync(join(tmpdir(), 'torioki-driver-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  mkdirSync(join(folder, 'lib'));
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ engines: { node } }));
  const program = join(folder, 'lib/index.mjs');
  writeFileSync(program, text);
  return { folder, file: join(folder, 'sessions.db'), driver: pathToFileURL(program).href };
};

it('sessions open their file with the given driver', async () => {
  const { folder, file, driver } = withDriver(`import { writeFileSync } from 'node:fs';
import Own from '${import.meta.resolve('better-sqlite3')}';
export default class Noting extends Own {
  constructor(file, options) {
    super(file, options);
    writeFileSync(new URL('opened', import.meta.url), file);
  }
}`);
  const sessions = await openSqliteSessions(file, { driver });
  await sessions.close();
  expect(readFileSync(join(folder, 'lib/opened'), 'utf8')).toBe(file);
});

it('sessions whose addon is missing name the commands that install it', async () => {
  const { file, driver } = withDriver(`export default class Missing {
  static SqliteError = class {};
  constructor() {
    throw new Error('Could not locate the bindings file. Tried:');
  }
}`);
  await expect(openSqliteSessions(file, { driver })).rejects.toThrow(
    'npm install-scripts approve better-sqlite3',
  );
});

it('sessions do not load a driver that crashes this Node', async () => {
  const { file, driver } = withDriver('process.abort()', '>=999');
  await expect(openSqliteSessions(file, { driver })).rejects.toThrow('its driver needs Node 999 or newer');
});

it.each([['better-sqlite3'], [Map], [null]])(
  'sessions refuse the driver %s, which is no URL of a module',
  async (driver) => {
    const { file } = withDriver('');
    const refusal = (path: string) => ({ code: 'invalid-input', details: { path } });
    const opening = openSqliteSessions(file, { driver: driver as never });
    await expect(opening).rejects.toMatchObject(refusal('driver'));
    await expect(openSqliteSessions('', { driver: driver as never })).rejects.toMatchObject({
      details: { path: 'file', others: [{ path: 'driver' }] },
    });
    expect(existsSync(file)).toBe(false);
  },
);
