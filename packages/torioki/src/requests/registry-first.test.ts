import { randomUUID } from 'node:crypto';
import { hokkaido } from '@torioki/lending';
import { registryError, type PatronRegistry } from '@torioki/patrons';
import * as E from 'fp-ts/lib/Either.js';
import { describe, expect, it } from 'vitest';
import { factsOf } from '../testing/evening.js';
import { accepted, application, counter, office, openDay } from '../testing/open-day.js';
import { right } from '../testing/right.js';

const day = '2021-04-02 10:00';

const busy = registryError('registry-busy', { registry: 'people', waitedMs: 1 });

describe('a change of the registry', () => {
  it('is held by the history, as given by whom, when and on which day', async () => {
    const { events, registered, people } = await openDay(day);
    const patron = await registered();
    expect(await factsOf(events, 'PatronRegistered')).toMatchObject([
      { data: { at: '2021-04-02T01:00:00.000Z', patron, channel: 'counter', evidence: 'driving-licence' } },
    ]);
    expect(await factsOf(events, 'CardIssued')).toHaveLength(1);
    expect(right(await people.pendingEvents())).toEqual([]);
    const first = right(await events.records()).find(({ type }) => type === 'PatronRegistered');
    expect(JSON.stringify(first?.metadata)).toContain('"staff":"G-01"');
  });

  it('is not begun when the history would refuse it', async () => {
    const { library, people } = await openDay(day);
    const letter = application({ postageYen: 404 });
    expect(await library.patronDesk(counter).registerPatron(letter)).toMatchObject({
      is: 'refused',
      refusals: [{ code: 'actor-not-allowed' }],
    });
    expect(await people.patronWithCard(letter.card)).toMatchObject({ left: { code: 'patron-unknown' } });
  });

  it('overtaken by the same request is made once, and both are answered so', async () => {
    const overtaking: (() => Promise<unknown>)[] = [];
    const overtaken = (people: PatronRegistry): PatronRegistry => ({
      ...people,
      isDone: async (id) => {
        const answer = await people.isDone(id);
        await overtaking.pop()?.();
        return answer;
      },
    });
    const { library, events } = await openDay(day, { people: overtaken });
    const letter = application({ postageYen: 404 });
    const desk = library.patronDesk(office);
    overtaking.push(() => desk.registerPatron(letter));
    const { patron } = accepted(await desk.registerPatron(letter));
    expect(await factsOf(events, 'PatronRegistered')).toMatchObject([{ data: { patron } }]);
  });

  it.each([
    ['at the counter', null],
    ['by post', 404],
  ])('%s is not begun under the command id of another order', async (_, postageYen) => {
    const { library, people } = await openDay(day);
    const commandId = randomUUID();
    accepted(await library.as(office).closeBorrower({ commandId, borrower: randomUUID() }));
    const letter = application({ commandId, postageYen });
    expect(await library.patronDesk(office).registerPatron(letter)).toMatchObject({
      is: 'failed',
      error: { code: 'command-id-reused', details: { forgotten: true } },
    });
    expect(await people.patronWithCard(letter.card)).toMatchObject({ left: { code: 'patron-unknown' } });
    expect(right(await people.pendingEvents())).toEqual([]);
  });

  it('of a password is not begun under the command id of another order', async () => {
    const { library, people, registered } = await openDay(day);
    const commandId = randomUUID();
    accepted(await library.as(office).closeBorrower({ commandId, borrower: randomUUID() }));
    const patron = await registered({ card: 'C-1' });
    const { code } = accepted(await library.patronDesk(office).file(patron).issueCode({ hours: 1 }));
    const setting = { card: 'C-1', code, password: '白い猫が 三匹 いる' };
    expect(await library.setPassword({ ...setting, commandId })).toMatchObject({
      is: 'failed',
      error: { code: 'command-id-reused' },
    });
    accepted(await library.setPassword(setting));
    expect(right(await people.pendingEvents())).toEqual([]);
  });

  it('is answered as at first under another policy, by which it would be refused', async () => {
    const { library, set } = await openDay(day);
    const letter = application({ postageYen: 404 });
    const desk = library.patronDesk(office);
    const { patron } = accepted(await desk.registerPatron(letter));
    const dearer = { ...hokkaido, returnPostageYen: 434 };
    accepted(await library.as(office).publishPolicy({ from: '2021-04-03', policy: dearer }));
    set('2021-04-03 10:00');
    expect(await desk.registerPatron(application({ postageYen: 404 }))).toMatchObject({
      refusals: [{ code: 'return-postage-short', required: 434, enclosed: 404 }],
    });
    expect(accepted(await desk.registerPatron(letter))).toEqual({ is: 'accepted', patron });
  });

  it('sent again while the registry is busy fails as that', async () => {
    let isBusy = false;
    const { library } = await openDay(day, {
      people: (people: PatronRegistry) => ({
        ...people,
        isDone: (id) => (isBusy ? Promise.resolve(E.left(busy)) : people.isDone(id)),
      }),
    });
    const letter = application();
    const desk = library.patronDesk(office);
    accepted(await desk.registerPatron(letter));
    isBusy = true;
    expect(await desk.registerPatron(letter)).toEqual({ is: 'failed', error: busy });
  });

  it('is one of two at the same moment: a card is sent once', async () => {
    const { library, events, people, registered } = await openDay(day);
    const patron = await registered({ card: 'C-1' });
    const file = library.patronDesk(office).file(patron);
    const sending = (card: string) => file.sendCard({ card, idCopyEnclosed: true, registeredMail: true });
    const outcomes = await Promise.all([sending('C-1'), sending('C-1')]);
    expect(outcomes.map(({ is }) => is).toSorted()).toEqual(['accepted', 'refused']);
    accepted(await file.issueCard({ card: 'C-2' }));
    const both = await Promise.all([sending('C-1'), sending('C-2')]);
    expect(both).toMatchObject([
      { is: 'refused', refusals: [{ code: 'card-replaced', on: '2021-04-02' }] },
      { is: 'accepted' },
    ]);
    expect(await factsOf(events, 'CardSent')).toHaveLength(2);
    expect(right(await people.pendingEvents())).toEqual([]);
  });
});

describe('a request', () => {
  it.each(['actor', 'patron', 'borrower', 'on', 'returnPostageYen'])(
    'does not say %s: the desk knows',
    async (name) => {
      const { library } = await openDay(day);
      const said = { ...application(), [name]: 'mine' };
      expect(await library.patronDesk(office).registerPatron(said)).toMatchObject({
        is: 'failed',
        error: { code: 'invalid-input', details: { path: name } },
      });
    },
  );

  it.each([undefined, null, 7, 'letter'])('is an object, not %s', async (said) => {
    const { library } = await openDay(day);
    expect(await library.patronDesk(office).registerPatron(said as never)).toMatchObject({
      error: { code: 'invalid-input', details: { path: 'request' } },
    });
  });
});
