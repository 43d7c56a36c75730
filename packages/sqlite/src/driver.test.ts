import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { orThrow } from '@torioki/event-store';
import { scratchFolder } from '@torioki/event-store/contract';
import { describe, expect, it, onTestFinished } from 'vitest';
import { copyWithoutPseudonyms } from './copy-without-pseudonyms.js';
import { fileRewriter } from './file-rewriter.js';
import { openSqliteBorrowers } from './open-sqlite-borrowers.js';
import { openSqliteDocuments } from './open-sqlite-documents.js';
import { openSqliteEventStore } from './open-sqlite-event-store.js';
import { registryFile } from './registry-file.js';
import { openSqlitePatronRegistry } from './open-sqlite-patron-registry.js';
import { librarySystem } from './testing/open-store.js';
import { scratchFile } from './testing/scratch-file.js';
import { withDatabase } from './with-database.js';

const addonsError = 'Could not locate the bindings file. Tried:';

/** A folder with a driver of this text. `{own}` is the URL of this package's driver. */
const driverOf = (program: string): { readonly driver: string; readonly folder: string } => {
  const folder = scratchFolder(onTestFinished);
  mkdirSync(join(folder, 'lib'));
  const file = join(folder, 'lib/index.mjs');
  writeFileSync(file, program.replace('{own}', import.meta.resolve('better-sqlite3')));
  return { driver: pathToFileURL(file).href, folder };
};

/** A driver that notes each file that it opens. */
const noting = () => {
  const { driver, folder } = driverOf(`import { appendFileSync } from 'node:fs';
import Own from '{own}';
export default class Noting extends Own {
  constructor(file, options) {
    super(file, options);
    appendFileSync(new URL('opened', import.meta.url), file + '\\n');
  }
}`);
  const note = join(folder, 'lib/opened');
  return { driver, opened: () => (existsSync(note) ? readFileSync(note, 'utf8').split('\n') : []) };
};

const openers = {
  openSqliteEventStore,
  openSqliteBorrowers,
  openSqliteDocuments,
  openSqlitePatronRegistry,
};

describe.each(Object.entries(openers))('%s', (_, open) => {
  it('opens its file with the given driver', async () => {
    const [file, { driver, opened }] = [scratchFile(), noting()];
    expect(await open({ file, librarySystem, driver })).toMatchObject({ is: 'opened' });
    expect(opened()).toContain(file);
  });

  it('fails with the commands that install a missing addon', async () => {
    const { driver } = driverOf(`throw new Error('${addonsError}')`);
    const answer = await open({ file: scratchFile(), librarySystem, driver });
    expect(answer).toMatchObject({ is: 'failed' });
    expect(JSON.stringify(answer)).toContain('npm install-scripts approve better-sqlite3');
  });

  it.each(['better-sqlite3', '', 7, null])('refuses %j, which is no URL of a module', async (driver) => {
    const answer = await open({ file: scratchFile(), librarySystem, driver: driver as string });
    expect(answer).toMatchObject({ is: 'failed', error: { code: 'invalid-input' } });
  });
});

const opening = (driver: string) => openSqliteEventStore({ file: scratchFile(), librarySystem, driver });

it.each(['file:///nowhere/index.js', import.meta.resolve('vitest')])(
  'a module that is not better-sqlite3 is not opened: %s',
  async (module) => {
    expect(await opening(module)).toMatchObject({
      is: 'failed',
      error: { code: 'store-not-opened', details: { code: 'unusable-driver' } },
    });
  },
);

it('a driver that crashes this Node is not loaded', async () => {
  const { driver, folder } = driverOf(`process.abort()`);
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ engines: { node: '>=999' } }));
  expect(await opening(driver)).toMatchObject({
    is: 'failed',
    error: { code: 'store-not-opened', details: { code: 'old-node', numbers: { wanted: 999 } } },
  });
});

it('a copy without pseudonyms opens both of its files with the given driver', async () => {
  const [from, to, { driver, opened }] = [scratchFile(), scratchFile(), noting()];
  const registry = await openSqlitePatronRegistry({ file: from, librarySystem });
  if (registry.is === 'opened') await registry.registry.close();
  expect(await copyWithoutPseudonyms({ from, to, librarySystem, driver })).toMatchObject({ is: 'copied' });
  expect(opened()).toEqual(expect.arrayContaining([from, to]));
});

it('the thread that erases forgotten rows uses the given driver', async () => {
  const [file, { driver, opened }] = [scratchFile(), noting()];
  orThrow(withDatabase(file, { ...registryFile, librarySystem }, (db) => db.close()));
  const rewriter = fileRewriter(file, { driver });
  onTestFinished(() => rewriter.close());
  expect(await rewriter.rewrite()).toBe(true);
  expect(opened()).toContain(file);
});
