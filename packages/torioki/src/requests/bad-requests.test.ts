import { randomUUID } from 'node:crypto';
import { orThrow } from '@torioki/event-store';
import { findHeadPosition, chooseRuns } from '@torioki/event-store/contract';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { counter, openDay, shelf } from '../testing/open-day.js';
import { texts } from '../testing/texts.js';
import type { CommandAnswerWithId } from '../answers/answer.js';

type Ask = (request: unknown) => Promise<CommandAnswerWithId>;

const ofPortal = [
  'addToCart',
  'choosePickup',
  'removeFromCart',
  'reserve',
  'reserveInOrder',
  'changeRank',
  'renew',
  'cancel',
  'changePickup',
  'suspendReservation',
  'resumeReservation',
  'setMailAddress',
  'declareBranchRegistration',
  'changeAddress',
  'changeName',
  'changePhone',
  'submitTitleRequest',
] as const;
const ofFile = [
  'pickUp',
  'issueCard',
  'sendCard',
  'issueCode',
  'clearPassword',
  'submitTitleRequest',
  ...ofPortal.slice(3, 7),
] as const;

const opened = async () => {
  const hall = await openDay('2021-04-03 10:00', { facts: shelf(3) });
  const patron = await hall.registered();
  const { library } = hall;
  const portal = library.portal(patron);
  const desk = library.desk(counter);
  const file = desk.file(patron);
  const requests = [
    ...ofPortal.map((name) => portal[name]),
    ...ofFile.map((name) => file[name as 'pickUp']),
    library.logIn,
    library.setPassword,
    desk.registerPatron,
  ] as readonly Ask[];
  return { ...hall, requests };
};

const names = [
  ...ofPortal.map((name) => `portal.${name}`),
  ...ofFile.map((name) => `file.${name}`),
  'logIn',
  'setPassword',
  'registerPatron',
].map((name, index) => [name, index] as const);

const plausible = fc.record(
  {
    commandId: fc.option(fc.uuid()),
    title: fc.constantFrom('T-1', '', 7, null),
    titles: fc.constantFrom(['T-1'], [], 'T-1', [null]),
    location: fc.constantFrom('HQ', 'WKN', 'nowhere', '', null),
    lines: fc.constantFrom(
      [],
      [null],
      [{ title: 'T-1' }],
      [{ title: 'T-1', location: 'HQ', rank: 0 }],
      'lines',
    ),
    reservation: fc.constantFrom(randomUUID(), '\ud800', 7),
    loan: fc.constantFrom(randomUUID(), '', null),
    group: fc.constantFrom(randomUUID(), null),
    copy: fc.constantFrom('C-1', '', null),
    mailAddress: fc.constantFrom('a b', '', 7),
    card: fc.constantFrom('', 'C 1', null),
    hours: fc.constantFrom(-1, 0, 1.5, '24'),
  },
  { requiredKeys: [] },
);

describe('a request of any form', () => {
  const numRuns = chooseRuns(100, 5_000);

  it.each(names)('%s gets an answer, and changes nothing unless it is accepted', async (_, index) => {
    const { requests, events, people } = await opened();
    const ask = requests[index] ?? expect.fail('the request is unknown');
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.anything(), plausible), async (request) => {
        const before = await findHeadPosition(events);
        const outcome = await ask(request);
        if (outcome.is === 'accepted') return;
        const said =
          outcome.is === 'failed' ? outcome.error.message : outcome.refusals.map(texts.refusal).join();
        expect(said).not.toBe('');
        expect(await findHeadPosition(events)).toBe(before);
        expect(orThrow(await people.listPending())).toEqual([]);
      }),
      { numRuns },
    );
  });
});

describe('a request that is too long', () => {
  const text = 'x'.repeat(1_000_000);
  const lines = Array.from({ length: 8_000 }, (_, n) => ({ title: `T-${n}`, location: 'HQ', rank: n + 1 }));
  const tooLong = {
    ...{ title: text, titles: lines.map(({ title }) => title), location: text, lines },
    ...{ ranks: lines, reservation: text, loan: text, group: text, copy: text },
    ...{ mailAddress: text, card: text, code: text, password: text, name: text },
  };

  it.each(names)('%s reports it in a short message', async (_, index) => {
    const { requests } = await opened();
    const ask = requests[index] ?? expect.fail('the request is unknown');
    const outcome = await ask({ ...tooLong, commandId: randomUUID() });
    expect(outcome.is === 'failed' ? outcome.error.code : outcome.is).toMatch(/^(invalid-input|refused)$/);
    expect(JSON.stringify(outcome).length).toBeLessThan(20_000);
  });

  it.each(['reserve', 'reserveInOrder'] as const)('reports the limit of lines of %s', async (name) => {
    const { library, registered } = await opened();
    const reason = 'must have at most 100 elements, but has 8000';
    const failed = { is: 'failed', error: { code: 'invalid-input', details: { path: 'lines', reason } } };
    expect(await library.portal(await registered())[name]({ lines })).toMatchObject(failed);
    expect(await library.desk(counter)[name]({ borrower: randomUUID(), lines })).toMatchObject(failed);
  });
});

describe('a request that cannot be read', () => {
  const unreadable = Object.defineProperty({}, 'title', {
    enumerable: true,
    get: () => expect.fail('not to be read'),
  });

  it.each([
    ['nothing', undefined],
    ['null', null],
    ['a word', 'junk'],
    ['a number', 42],
    ['a symbol', Symbol('junk')],
    ['a function', () => ({})],
    ['a list', []],
    ['an object that throws', unreadable],
    ['an object that contains one that throws', { lines: [unreadable] }],
    ['an object with a symbol in it', { title: Symbol('junk') }],
  ])('fails as invalid-input for every request: %s', async (_, request) => {
    const { requests } = await opened();
    for (const ask of requests)
      expect(await ask(request)).toMatchObject({ is: 'failed', error: { code: 'invalid-input' } });
  });
});
