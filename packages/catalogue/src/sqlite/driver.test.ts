import { existsSync, readFileSync, writeFileSync } from 'node:fs';
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

it('a catalogue whose addon is missing names the commands that install it', async () => {
  const folder = scratchFolder(onTestFinished);
  const program = join(folder, 'driver.mjs');
  writeFileSync(
    program,
    `export default function () { throw new Error('Could not locate the bindings file. Tried:') }`,
  );
  const driver = pathToFileURL(program).href;
  const answer = await openSqliteCatalogue({ file: join(folder, 'catalogue.db'), driver });
  expect(answer.is === 'failed' && answer.error.message).toContain(
    'npm install-scripts approve better-sqlite3',
  );
});
