import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { PatronRegistry } from '@torioki/patrons';
import {
  listAllPending,
  markAllRecorded,
  byOffice,
  byThemselves,
  makeChange,
  reportForgotten,
  findBorrowers,
  findFreshBorrower,
  findPersonIn,
  sampleApplication,
} from '@torioki/patrons/contract';
import type { NewEvent } from '@torioki/event-store';
import { unwrapAnswer, chooseRuns } from '@torioki/event-store/contract';
import Database from 'better-sqlite3';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openStore } from './testing/open-store.js';
import { openRegistry } from './testing/open-registry.js';
import { scratchFile } from './testing/scratch-file.js';

/** The files in a folder that hold a text, in UTF-8. */
const filesWith = (folder: string, text: string): readonly string[] =>
  readdirSync(folder)
    .filter((name) => readFileSync(join(folder, name)).includes(text))
    .toSorted();

/**
 * Lets a patron use all functions that leave a trace. Returns the texts by which this person could be found.
 */
const livedThrough = async (registry: PatronRegistry, number: number): Promise<readonly string[]> => {
  const mark = `ZZ${randomUUID().slice(0, 13)}`;
  const application = sampleApplication({
    name: `${mark}-name ${'あ'.repeat(number % 60)}`,
    address: `${mark}-address ${'い'.repeat((number * 37) % 250)}`,
    mailAddress: `${mark}-mail@example.jp`,
    card: `${mark}-card`,
    phone: `0${String(10 ** 9 + number * 7919).slice(0, 9)}`,
  });
  const patron = await unwrapAnswer(makeChange(registry, 'RegisterPatron', application));
  const command = () => ({ commandId: randomUUID(), patron });
  const borrower = await findFreshBorrower(registry, patron);
  const code = await unwrapAnswer(registry.issueCode({ ...command(), hours: 24 }));
  await unwrapAnswer(
    makeChange(registry, 'SetPassword', {
      ...byThemselves(),
      card: application.card,
      code,
      password: `${mark}-password`,
    }),
  );
  for (let title = 0; title <= number % 20; title += 1)
    await unwrapAnswer(
      registry.addToCart({
        ...command(),
        title: `${mark}-title-${title}`,
        location: 'HQ',
        usualLocations: [],
        defaultLocation: 'HQ',
        limit: 50,
      }),
    );
  await unwrapAnswer(registry.removeFromCart({ ...command(), titles: [`${mark}-title-0`] }));
  await unwrapAnswer(
    makeChange(registry, 'SetMailAddress', {
      ...byThemselves(),
      patron,
      mailAddress: `${mark}-mail2@example.jp`,
    }),
  );
  await unwrapAnswer(
    makeChange(registry, 'ChangeAddress', {
      ...byOffice(),
      patron,
      address: `${mark}-address2`,
      evidence: 'other-official',
      channel: 'post',
      on: '2021-05-01',
    }),
  );
  await unwrapAnswer(
    makeChange(registry, 'ChangeName', {
      ...byOffice(),
      patron,
      name: `${mark}-name2`,
      reading: null,
      evidence: 'other-official',
      channel: 'counter',
      on: '2021-05-01',
    }),
  );
  const form = { author: null, publisher: null, published: null, standardNumber: null, note: null };
  await unwrapAnswer(
    makeChange(registry, 'SubmitTitleRequest', {
      ...byThemselves(),
      patron,
      ...form,
      name: `${mark}-requested`,
    }),
  );
  await unwrapAnswer(
    registry.queueMail({
      patron,
      run: mark,
      notices: [{ reservation: randomUUID(), notice: 0, why: 'ready' }],
    }),
  );
  return [mark, application.phone, patron, borrower];
};

/** Sends the mails in the outbox, and lets the recorder record the pending facts. */
const settled = async (
  registry: PatronRegistry,
  record: (events: readonly NewEvent[]) => Promise<unknown> = () => Promise.resolve(),
): Promise<void> => {
  for (const { id, claims } of await unwrapAnswer(
    registry.claimMails({ worker: 'w', leaseSeconds: 60, limit: 1_000 }),
  )) {
    await unwrapAnswer(
      registry.markMailSent({
        ...{ mail: id, worker: 'w', claim: claims, unannounced: [] },
        writtenAt: '2021-04-07T11:00:00.000Z',
      }),
    );
    await unwrapAnswer(registry.deleteRecordedMail({ mail: id, unannounced: [] }));
  }
  for (const { events } of await listAllPending(registry)) await record(events);
  await markAllRecorded(registry);
};

const forgotten = async (registry: PatronRegistry, patrons: readonly string[]): Promise<void> => {
  for (const patron of patrons) await unwrapAnswer(registry.leave({ commandId: randomUUID(), patron }));
  await settled(registry);
  for (const patron of patrons)
    for (const borrower of await findBorrowers(registry, patron)) {
      await unwrapAnswer(registry.reportClosed({ patron, closed: borrower }));
      await unwrapAnswer(reportForgotten(registry, borrower));
    }
};

describe('a patron with every kind of trace', () => {
  it("is only in the registry's file, and after being forgotten in no file", async () => {
    const file = scratchFile();
    const folder = dirname(file);
    const store = await openStore(join(folder, 'history.db'));
    const registry = await openRegistry(join(folder, 'people.db'));
    const traces = await livedThrough(registry, 7);
    const [mark = '', phone = '', patron = '', borrower = ''] = traces;
    await settled(registry, (events) => unwrapAnswer(store.append(events)));
    for (const trace of [mark, phone])
      expect(filesWith(folder, trace).filter((name) => !name.startsWith('people.db'))).toEqual([]);
    expect(filesWith(folder, mark)).not.toEqual([]);
    expect(filesWith(folder, patron)).toContain('history.db-wal');

    await forgotten(registry, [patron]);
    for (const trace of [mark, phone, borrower]) expect(filesWith(folder, trace)).toEqual([]);
    expect(filesWith(folder, patron).filter((name) => name.startsWith('people'))).toEqual([]);
  });
});

describe('one forgotten patron among many', () => {
  const many = chooseRuns(60, 600);

  it('leaves no byte, and the others stay', { timeout: 300_000 }, async () => {
    const file = scratchFile();
    const registry = await openRegistry(file);
    const all: (readonly string[])[] = [];
    for (let number = 0; number < many; number += 1) all.push(await livedThrough(registry, number));
    await settled(registry);
    const leaving = all.filter((_, number) => number % 3 === 0);
    await forgotten(
      registry,
      leaving.map(([, , patron = '']) => patron),
    );
    const folder = dirname(file);
    for (const trace of leaving.flat()) expect(filesWith(folder, trace)).toEqual([]);
    for (const [mark = '', , patron = ''] of all.filter((one) => !leaving.includes(one))) {
      expect(filesWith(folder, mark)).not.toEqual([]);
      expect(await findPersonIn(registry, patron)).toMatchObject({ address: `${mark}-address2` });
    }
  });
});

describe('a forgotten borrower', () => {
  it('is in no file, even if the patron stays', async () => {
    const file = scratchFile();
    const registry = await openRegistry(file);
    const [mark = '', , patron = '', borrower = ''] = await livedThrough(registry, 3);
    await unwrapAnswer(registry.reportClosed({ patron, closed: borrower }));
    await settled(registry);
    expect(filesWith(dirname(file), borrower)).not.toEqual([]);
    await unwrapAnswer(reportForgotten(registry, borrower));
    expect(filesWith(dirname(file), borrower)).toEqual([]);
    expect(filesWith(dirname(file), mark)).not.toEqual([]);
  });

  it('is in no file once the readers have finished', async () => {
    const file = scratchFile();
    const registry = await openRegistry(file);
    const [, , patron = '', borrower = ''] = await livedThrough(registry, 3);
    await unwrapAnswer(registry.reportClosed({ patron, closed: borrower }));
    await settled(registry);
    const reader = new Database(file);
    onTestFinished(() => void reader.close());
    reader.exec('BEGIN; SELECT count(*) FROM patron');
    await unwrapAnswer(reportForgotten(registry, borrower));
    reader.exec('COMMIT');
    await registry.close();
    reader.close();
    expect(filesWith(dirname(file), borrower)).toEqual([]);
  });
});
