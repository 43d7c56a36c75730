import { orThrow } from '@torioki/event-store';
import { unwrapAnswer, expectFailure } from '@torioki/event-store/contract';
import { patronRegistry } from '@torioki/patrons';
import {
  listAllPending,
  makeChange,
  findPersonIn,
  quickHasher,
  registerIn,
  sampleApplication,
} from '@torioki/patrons/contract';
import type { Database } from 'better-sqlite3';
import * as E from 'fp-ts/lib/Either.js';
import { expect, it, onTestFinished } from 'vitest';
import { registryFile } from './registry-file.js';
import { sqliteRecords } from './sqlite-records.js';
import { librarySystem } from './testing/open-store.js';
import { scratchFile } from './testing/scratch-file.js';
import { withDatabase } from './with-database.js';

it('a registry on a full disk answers registry-full and writes nothing, can be read, and is written again when there is room', async () => {
  let connection: Database | undefined;
  const registry = orThrow(
    withDatabase(scratchFile(), { ...registryFile, librarySystem }, (db) => {
      connection = db;
      return patronRegistry(sqliteRecords(db), { librarySystem, hasher: quickHasher });
    }),
  );
  onTestFinished(() => registry.close());
  const { patron } = await registerIn(registry);
  const pages = connection?.pragma('page_count', { simple: true }) as number;
  connection?.pragma(`max_page_count = ${pages}`);

  const application = () => sampleApplication({ address: 'あ'.repeat(300) });
  let last = application();
  while (E.isRight(await makeChange(registry, 'RegisterPatron', last))) last = application();
  await expectFailure('registry-full', makeChange(registry, 'RegisterPatron', last));
  const pending = (await listAllPending(registry)).length;
  expect(await findPersonIn(registry, patron)).toMatchObject({ id: patron });

  connection?.pragma('max_page_count = 1000000');
  await unwrapAnswer(makeChange(registry, 'RegisterPatron', last));
  expect(await listAllPending(registry)).toHaveLength(pending + 1);
});
