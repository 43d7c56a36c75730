import { randomInt } from 'node:crypto';
import { join } from 'node:path';
import { verifyChain, orThrow } from '@torioki/event-store';
import { chooseRuns, scratchFolder, startWorker } from '@torioki/event-store/contract';
import { hokkaido, hokkaidoProfile } from '@torioki/lending';
import { openSqliteEventStore, openSqlitePatronRegistry } from '@torioki/sqlite';
import { listAllPending } from '@torioki/patrons/contract';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openLibrary } from '../../index.js';
import { factsOf } from '../../testing/evening.js';
import { watchLibrary } from '../../testing/watched.js';

const program = new URL('../../../dist/requests/registry/office.worker.js', import.meta.url);

const types = ['PatronRegistered', 'CardSent', 'MailAddressSet', 'PhoneChanged'] as const;
/** Runs the worker, kills it after some printed lines, and returns all its lines. */
const killed = async (folder: string): Promise<readonly string[]> => {
  const worker = startWorker(onTestFinished, program, [folder]);
  const printed: string[] = [];
  const enough = randomInt(1, 60);
  for await (const line of worker.lines) {
    printed.push(line);
    if (printed.length === enough) worker.child.kill('SIGKILL');
  }
  expect(await worker.ended).toBe('SIGKILL');
  return printed;
};

describe('an office that is killed at any moment', () => {
  const kills = chooseRuns(5, 100);

  it('leaves a history with each change of the registry, once', { timeout: 600_000 }, async () => {
    const folder = scratchFolder(onTestFinished);
    const printed: string[] = [];
    for (let kill = 1; kill <= kills; kill += 1) printed.push(...(await killed(folder)));

    const kept = (name: string) => ({ file: join(folder, `${name}.db`), librarySystem: 'library-1' });
    const { registry: people } = orThrow(await openSqlitePatronRegistry(kept('people')));
    const { store: events } = orThrow(await openSqliteEventStore(kept('events')));
    onTestFinished(async () => {
      await people.close();
      await events.close();
    });
    const pending = (await listAllPending(people)).length;
    const library = watchLibrary(
      await openLibrary({ events, people, policy: hokkaido, profile: hokkaidoProfile }),
    );
    onTestFinished(() => library.close());
    expect(orThrow(await library.recordPending()).shown).toEqual([]);
    expect(orThrow(await people.listPending())).toEqual([]);
    orThrow(await verifyChain(events));

    const cards = printed.flatMap((line) => /^sent PatronRegistered (.*)$/.exec(line)?.slice(1) ?? []);
    const found = await Promise.all(cards.map(async (card) => orThrow(await people.findByCard(card))));
    const patrons = found.filter((patron) => patron !== null);
    for (const type of ['RemoteApplicationReceived', 'PatronRegistered', 'CardIssued'] as const) {
      const whose = (await factsOf(events, type)).map(({ data }) => data.patron);
      expect(whose, type).toEqual(patrons);
    }
    for (const type of types) {
      const { length } = await factsOf(events, type);
      const number = (of: string) => printed.filter((line) => line.startsWith(`${of} ${type}`)).length;
      expect(length).toBeGreaterThanOrEqual(number('accepted'));
      expect(length).toBeLessThanOrEqual(number('sent'));
    }
    console.info(`${kills} kills: ${patrons.length} patrons, ${pending} changes found pending at the end`);
  });
});
