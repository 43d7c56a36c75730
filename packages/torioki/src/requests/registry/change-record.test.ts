import { randomUUID } from 'node:crypto';
import { orThrow, type EventStore } from '@torioki/event-store';
import { hokkaido } from '@torioki/lending';
import { registryError, type PatronRegistry } from '@torioki/patrons';
import * as E from 'fp-ts/lib/Either.js';
import { describe, expect, it } from 'vitest';
import { factsOf } from '../../testing/evening.js';
import { atHeadquarters } from '../../testing/fixture.js';
import { application, counter, office, openDay, shelf } from '../../testing/open-day.js';

const day = '2021-04-02 10:00';

const busy = registryError('registry-busy', { registry: 'people', waitedMs: 1 });

describe('a change of a patron’s record', () => {
  it('is recorded in the history with its command, actor, time and day', async () => {
    const { events, registered, people } = await openDay(day);
    const patron = await registered();
    expect(await factsOf(events, 'PatronRegistered')).toMatchObject([
      { data: { at: '2021-04-02T01:00:00.000Z', patron, channel: 'counter', evidence: 'driving-licence' } },
    ]);
    expect(await factsOf(events, 'CardIssued')).toHaveLength(1);
    expect(orThrow(await people.listPending())).toEqual([]);
    const first = orThrow(await events.records()).find(({ type }) => type === 'PatronRegistered');
    expect(JSON.stringify(first?.metadata)).toContain('"staff":"G-01"');
  });

  it('returns its position in the history, and its command', async () => {
    const { library, events, registered } = await openDay(day);
    const patron = await registered();
    const change = { commandId: randomUUID(), mailAddress: null };
    const first = await library.portal(patron).setMailAddress(change);
    const [fact] = await factsOf(events, 'MailAddressSet');
    const { commandId } = change;
    expect(first).toEqual({ is: 'accepted', recorded: fact?.position, commandId });
    expect(await library.portal(patron).setMailAddress(change)).toEqual(first);
  });

  it('is not made if lending refuses it', async () => {
    const { library, people } = await openDay(day);
    const letter = application({ postageYen: 404 });
    expect(await library.desk(counter).registerPatron(letter)).toMatchObject({
      is: 'refused',
      refusals: [{ code: 'actor-not-allowed' }],
      commandId: letter.commandId,
    });
    expect(orThrow(await people.findByCard(letter.card))).toBe(null);
  });

  it('names every missing field, and the command', async () => {
    const { library } = await openDay(day);
    const commandId = randomUUID();
    const outcome = await library.desk(office).registerPatron({ commandId } as never);
    expect(outcome).toMatchObject({ is: 'failed', error: { code: 'invalid-input' }, commandId });
    if (outcome.is !== 'failed' || outcome.error.code !== 'invalid-input') return expect.fail();
    const { path, others = [] } = outcome.error.details;
    expect([path, ...others.map((fault) => fault.path)]).toEqual([
      'name',
      'address',
      'phone',
      'mailAddress',
      'card',
      'evidence',
    ]);
  });

  it('is made once if it is sent twice at the same moment, with the same answer to both', async () => {
    const { library, events } = await openDay(day);
    const letter = application({ postageYen: 404 });
    const desk = library.desk(office);
    const both = await Promise.all([desk.registerPatron(letter), desk.registerPatron(letter)]);
    const [patron, ...again] = both.map((outcome) => orThrow(outcome).patron);
    expect(again).toEqual([patron]);
    expect(await factsOf(events, 'PatronRegistered')).toMatchObject([{ data: { patron } }]);
  });

  it('is independent of a command of lending with the same id', async () => {
    const { library, events, registered } = await openDay(day, { facts: shelf(1) });
    const patron = await registered();
    const commandId = randomUUID();
    const portal = library.portal(patron);
    orThrow(await portal.reserve({ commandId, lines: atHeadquarters('T-1') }));
    orThrow(await portal.setMailAddress({ commandId, mailAddress: null }));
    expect(await factsOf(events, 'MailAddressSet')).toMatchObject([{ data: { patron } }]);
  });

  it('is refused under the id of another change', async () => {
    const { library, registered } = await openDay(day);
    const patron = await registered();
    const commandId = randomUUID();
    const portal = library.portal(patron);
    orThrow(await portal.setMailAddress({ commandId, mailAddress: null }));
    expect(await portal.declareBranchRegistration({ commandId, location: 'WKN' })).toMatchObject({
      is: 'failed',
      error: { code: 'command-id-reused' },
      commandId,
    });
  });

  it('gets its first answer under another policy that would refuse it', async () => {
    const { library, set } = await openDay(day);
    const letter = application({ postageYen: 404 });
    const desk = library.desk(office);
    const first = orThrow(await desk.registerPatron(letter));
    const dearer = { ...hokkaido, returnPostageYen: 434 };
    orThrow(await library.desk(office).publishPolicy({ from: '2021-04-03', policy: dearer }));
    set('2021-04-03 10:00');
    expect(await desk.registerPatron(application({ postageYen: 404 }))).toMatchObject({
      refusals: [{ code: 'return-postage-short', required: 434, enclosed: 404 }],
    });
    expect(await desk.registerPatron(letter)).toEqual(first);
  });

  it('gets its first answer after a week and after a year', async () => {
    const { library, set, registered } = await openDay(day, { facts: shelf(1) });
    const patron = await registered();
    const change = { commandId: randomUUID(), mailAddress: null };
    const first = orThrow(await library.portal(patron).setMailAddress(change));
    set('2022-04-02 10:00');
    orThrow(await library.portal(patron).addToCart({ title: 'T-1' }));
    expect(await library.portal(patron).setMailAddress(change)).toEqual(first);
  });

  it('fails with the error of a busy registry', async () => {
    let isBusy = false;
    const { library } = await openDay(day, {
      people: (people: PatronRegistry) => ({
        ...people,
        change: (...request) => (isBusy ? Promise.resolve(E.left(busy)) : people.change(...request)),
      }),
    });
    const letter = application();
    const desk = library.desk(office);
    orThrow(await desk.registerPatron(letter));
    isBusy = true;
    expect(await desk.registerPatron(letter)).toEqual({
      is: 'failed',
      error: busy,
      commandId: letter.commandId,
    });
  });

  it('of two at the same moment is made once: a card is sent once', async () => {
    const { library, events, people, registered } = await openDay(day);
    const patron = await registered({ card: 'C-1' });
    const file = library.desk(office).file(patron);
    const sending = (card: string) => file.sendCard({ card, idCopyEnclosed: true, registeredMail: true });
    const outcomes = await Promise.all([sending('C-1'), sending('C-1')]);
    expect(outcomes.map(({ is }) => is).toSorted()).toEqual(['accepted', 'refused']);
    orThrow(await file.issueCard({ card: 'C-2' }));
    const both = await Promise.all([sending('C-1'), sending('C-2')]);
    expect(both).toMatchObject([
      { is: 'refused', refusals: [{ code: 'card-replaced', on: '2021-04-02' }] },
      { is: 'accepted' },
    ]);
    expect(await factsOf(events, 'CardSent')).toHaveLength(2);
    expect(orThrow(await people.listPending())).toEqual([]);
  });
});

/** Records the calls of a port's verbs. */
const counting = <Port extends object>(port: Port, counted: string[]): Port =>
  Object.fromEntries(
    Object.entries(port).map(([name, verb]: readonly [string, unknown]) => [
      name,
      typeof verb === 'function'
        ? (...given: readonly unknown[]) => {
            counted.push(name);
            return (verb as (...request: readonly unknown[]) => unknown)(...given);
          }
        : verb,
    ]),
  ) as Port;

describe('the calls of ports', () => {
  const calls: string[] = [];

  const opened = async () => {
    const hall = await openDay(day, {
      facts: shelf(2),
      events: (events: EventStore) => counting(events, calls),
      people: (people: PatronRegistry) => counting(people, calls),
    });
    const { library } = hall;
    const patron = await hall.registered();
    const counted = async (ask: () => Promise<unknown>) => {
      calls.length = 0;
      await ask();
      return [...calls];
    };
    return { library, patron, portal: library.portal(patron), counted };
  };

  it('are seven for a mail address, including three for the portal and one for the limit of commands', async () => {
    const { portal, counted } = await opened();
    expect(await counted(async () => orThrow(await portal.setMailAddress({ mailAddress: null })))).toEqual([
      'find',
      'findPseudonyms',
      'read',
      'countCommand',
      'change',
      'append',
      'markRecorded',
    ]);
  });

  it('are five for a change that is refused', async () => {
    const { portal, counted } = await opened();
    const phones = { oldPhone: '011-386-8521', phone: '0162-23-3874' };
    expect(await counted(() => portal.changePhone(phones))).toEqual([
      'find',
      'findPseudonyms',
      'read',
      'countCommand',
      'change',
    ]);
  });

  it('are three to register a patron, and five by post, for the rules', async () => {
    const { library, counted } = await opened();
    const desk = library.desk(office);
    const registering = async (letter = application()) => orThrow(await desk.registerPatron(letter));
    expect(await counted(() => registering())).toEqual(['change', 'append', 'markRecorded']);
    expect(await counted(() => registering(application({ postageYen: 404 })))).toEqual([
      'change',
      'read',
      'change',
      'append',
      'markRecorded',
    ]);
  });

  it('are at most nine to reserve', async () => {
    const { portal, counted } = await opened();
    const reserving = async () => orThrow(await portal.reserve({ lines: atHeadquarters('T-1') }));
    const counts = await counted(reserving);
    expect(counts.length, counts.join()).toBeLessThanOrEqual(9);
  });

  it('are five to put a title in the cart', async () => {
    const { portal, counted } = await opened();
    const adding = async () => orThrow(await portal.addToCart({ title: 'T-1' }));
    expect(await counted(adding)).toEqual(['find', 'findPseudonyms', 'read', 'read', 'addToCart']);
  });
});

describe('a request', () => {
  it.each(['type', 'actor', 'patron', 'borrower', 'on', 'returnPostageYen'])(
    'cannot contain %s: the desk adds it',
    async (name) => {
      const { library } = await openDay(day);
      const said = { ...application(), [name]: 'mine' };
      expect(await library.desk(office).registerPatron(said)).toMatchObject({
        is: 'failed',
        error: { code: 'invalid-input', details: { path: name } },
      });
    },
  );

  it.each([undefined, null, 7, 'letter'])('must be an object, not %s', async (said) => {
    const { library } = await openDay(day);
    expect(await library.desk(office).registerPatron(said as never)).toMatchObject({
      error: { code: 'invalid-input', details: { path: 'request' } },
    });
  });
});
