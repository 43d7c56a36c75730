import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { orThrow } from '@torioki/event-store';
import { scratchFolder } from '@torioki/event-store/contract';
import { expect, it, onTestFinished } from 'vitest';
import { openSqliteCatalogue } from './open-sqlite-catalogue.js';

it('a catalogue opens its file with the given driver, in both of its threads', async () => {
  const folder = scratchFolder(onTestFinished);
  const [program, note] = [join(folder, 'driver.mjs'), join(folder, 'opened')];
  writeFileSync(
    program,
    `import { appendFileSync } from 'node:fs';
import Own from '${import.meta.resolve('better-sqlite3')}';
export default class Noting extends Own {
  constructor(file, options) {
    super(file, options);
    appendFileSync('${note}', file + '\\n');
  }
}`,
  );
  const file = join(folder, 'catalogue.db');
  const { catalogue } = orThrow(await openSqliteCatalogue({ file, driver: pathToFileURL(program).href }));
  onTestFinished(() => catalogue.close());
  await catalogue.load([]);
  const opened = existsSync(note) ? readFileSync(note, 'utf8').split('\n') : [];
  expect(opened).toEqual(expect.arrayContaining([file, `${file}.building`, `${file}.staging`]));
});

/**
 * Writes a driver with this text, for these versions of Node. Returns its URL, and the file of a catalogue.
 */
const withDriver = (text: string, node: string) => {
  const folder = scratchFolder(onTestFinished);
  mkdirSync(join(folder, 'lib'));
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ engines: { node } }));
  writeFileSync(join(folder, 'lib/driver.mjs'), text);
  return { driver: pathToFileURL(join(folder, 'lib/driver.mjs')).href, file: join(folder, 'catalogue.db') };
};

it.each([
  [
    'whose addon is missing names the commands that install it',
    `export default function () { throw new Error('Could not locate the bindings file.') }`,
    '>=20',
    'npm install-scripts approve better-sqlite3',
  ],
  [
    'does not load a driver that crashes this Node',
    'process.abort()',
    '>=999',
    'its driver needs Node 999 or newer',
  ],
])('a catalogue %s', async (_, text, node, said) => {
  const answer = await openSqliteCatalogue(withDriver(text, node));
  expect(answer.is === 'failed' && answer.error.message).toContain(said);
});

it.each([['better-sqlite3'], [Map], [null]])(
  'a catalogue refuses the driver %s, which is no URL of a module',
  async (driver) => {
    const file = join(scratchFolder(onTestFinished), 'catalogue.db');
    const failed = (path: string) => ({
      is: 'failed',
      error: { code: 'invalid-input', details: { path } },
    });
    expect(await openSqliteCatalogue({ file, driver: driver as never })).toMatchObject(failed('driver'));
    const both = await openSqliteCatalogue({ file: '', driver: driver as never });
    expect(both).toMatchObject(failed('file'));
    expect(both).toMatchObject({ error: { details: { others: [{ path: 'driver' }] } } });
    expect(existsSync(file)).toBe(false);
  },
);
