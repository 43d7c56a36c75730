import { randomUUID } from 'node:crypto';
import { orThrow } from '@torioki/event-store';
import { findHeadPosition, unwrapAnswer } from '@torioki/event-store/contract';
import { assemblyRoom, copyId, headquarters, home, makeJourney, wakkanai } from '@torioki/lending/samples';
import { describe, expect, it } from 'vitest';
import { counter, office, openDay, shelf } from '../testing/open-day.js';

const dispatch = { role: 'dispatch', staff: 'D-01', location: 'HQ' } as const;
const branch = { role: 'branch', staff: 'B-01', location: 'WKN' } as const;

const forHome = makeJourney(1, home);
const forBranch = makeJourney(2, wakkanai);
const waiting = [forHome.added, forHome.waiting];
const readyForHome = [...waiting, forHome.ready, forHome.noticed];
const readyForBranch = [forBranch.added, forBranch.waiting, forBranch.ready, forBranch.noticed];

const openOn = async (time: string, facts: Parameters<typeof openDay>[1] = {}) => openDay(time, facts);

describe('a scan at a desk', () => {
  it('shows the command and the destination, and records nothing', async () => {
    const { library, events } = await openOn('2021-04-09 10:00', { facts: waiting });
    const before = await findHeadPosition(events);
    expect(orThrow(await library.desk(office).scan({ copy: 'C-1' }))).toEqual({
      is: 'shown',
      shown: {
        is: 'copy',
        copy: 'C-1',
        title: 'T-1',
        situation: 'on-shelf-wanted',
        word: '在架（次に待つ人がいる）',
        command: { name: 'secure', fields: { copy: 'C-1' } },
        given: null,
        destination: { is: 'set-aside', word: '別置に置く', box: null },
      },
    });
    expect(await findHeadPosition(events)).toEqual(before);
  });

  it('gives the command, and shows what is left to do', async () => {
    const { library, events } = await openOn('2021-04-09 10:00', { facts: waiting });
    const answer = await library
      .desk(office)
      .scan({ copy: '　Ｃ－１', execute: true, commandId: randomUUID() });
    expect(answer).toMatchObject({
      shown: {
        situation: 'for-dispatch-later',
        command: null,
        given: { name: 'secure', position: await findHeadPosition(events), again: false },
        destination: { is: 'set-aside' },
      },
    });
    expect(await library.desk(office).scan({ copy: 'C-1', execute: true })).toMatchObject({
      is: 'shown',
      shown: { command: null, given: null },
    });
  });

  it('takes a copy from the shelf of its branch back to the shelf of the headquarters', async () => {
    const { library } = await openOn('2021-04-20 10:00', {
      facts: [...readyForBranch, forBranch.shipped, forBranch.arrived, forBranch.lent],
    });
    const scan = async (actor: typeof branch | typeof counter) =>
      orThrow(await library.desk(actor).scan({ copy: 'C-2', execute: true })).shown;
    expect(await scan(branch)).toMatchObject({
      given: { name: 'acceptReturn' },
      command: { name: 'shipReturn' },
      destination: { is: 'box-for-headquarters', box: 'HQ' },
    });
    expect(await scan(branch)).toMatchObject({ given: { name: 'shipReturn' }, command: null });
    expect(await scan(branch)).toMatchObject({ given: null, command: null });
    expect(await scan(counter)).toMatchObject({
      given: { name: 'receiveAtHeadquarters' },
      command: { name: 'pickUp' },
      destination: { is: 'shelf' },
    });
    expect(await scan(counter)).toMatchObject({ given: null, command: { name: 'pickUp' } });
  });

  it('takes a book from the book post back on the day of its return', async () => {
    const lent = [...readyForBranch, forBranch.shipped, forBranch.arrived, forBranch.lent];
    const { library, events } = await openOn('2021-04-20 10:00', { facts: lent });
    const scan = (on: string) => library.desk(branch).scan({ copy: 'C-2', execute: true, on });
    expect(await scan('2021-04-17')).toMatchObject({
      refusals: [{ code: 'return-day-outside', on: '2021-04-17', from: '2021-04-18', until: '2021-04-20' }],
    });
    expect(await scan('2021-04-19')).toMatchObject({ shown: { given: { name: 'acceptReturn' } } });
    expect((await unwrapAnswer(events.records())).at(-1)).toMatchObject({ data: { on: '2021-04-19' } });
  });

  it('sends a copy away, and shows its box', async () => {
    const { library } = await openOn('2021-04-09 10:00', { facts: [...readyForHome, ...readyForBranch] });
    const desk = library.desk(dispatch);
    expect(await desk.scan({ copy: 'C-2', execute: true })).toMatchObject({
      shown: { given: { name: 'ship' }, command: null, destination: { is: 'box-for-place', box: 'WKN' } },
    });
    expect(await desk.scan({ copy: 'C-1', execute: true })).toMatchObject({
      shown: { given: { name: 'ship' }, command: null, destination: { is: 'box-for-place', box: 'HOME' } },
    });
    const atBranch = library.desk(branch);
    expect(await atBranch.scan({ copy: 'C-2', execute: true })).toMatchObject({
      shown: { given: { name: 'arrive' }, command: { name: 'pickUp' }, destination: { is: 'hold-shelf' } },
    });
  });

  it('names a pickup, but does not give it', async () => {
    const { added, waiting: reserved, ready } = makeJourney(3, headquarters);
    const { library, events } = await openOn('2021-04-09 10:00', { facts: [added, reserved, ready] });
    const before = await findHeadPosition(events);
    expect(await library.desk(counter).scan({ copy: 'C-3', execute: true })).toMatchObject({
      shown: { command: { name: 'pickUp', fields: { copy: 'C-3', location: 'HQ' } }, given: null },
    });
    expect(await findHeadPosition(events)).toEqual(before);
  });
});

describe('two desks that scan one copy at the same time', () => {
  const another = makeJourney(4, assemblyRoom);
  const lent = [...readyForBranch, forBranch.shipped, forBranch.arrived, forBranch.lent];
  it.each([
    ['secure', [office, counter], waiting, 'C-1'],
    ['ship', [office, dispatch], readyForHome, 'C-1'],
    ['ship', [office, dispatch], [another.added, another.waiting, another.ready], 'C-4'],
    ['acceptReturn', [office, counter], lent, 'C-2'],
  ] as const)('have one outcome, and one has nothing left to do: %s', async (name, actors, facts, copy) => {
    const { library, events } = await openOn('2021-04-09 10:00', { facts });
    const before = await findHeadPosition(events);
    const answers = await Promise.all(
      actors.map(async (actor) => orThrow(await library.desk(actor).scan({ copy, execute: true })).shown),
    );
    const given = answers.flatMap((answer) => ('given' in answer && answer.given ? [answer.given] : []));
    expect(given).toMatchObject([{ name }]);
    expect(answers.find((answer) => 'given' in answer && answer.given === null)).toMatchObject({
      command: null,
    });
    expect(given[0]?.position).toBe(await findHeadPosition(events));
    expect(given[0]?.position).toBeGreaterThan(before);
  });

  it('give a command once if it is sent again under its id', async () => {
    const { library, events } = await openOn('2021-04-09 10:00', { facts: readyForBranch });
    const sent = { copy: 'C-2', execute: true, commandId: randomUUID() };
    await library.desk(office).scan(sent);
    const head = await findHeadPosition(events);
    expect(await library.desk(office).scan(sent)).toMatchObject({
      is: 'shown',
      shown: { given: null, command: null },
    });
    expect(await findHeadPosition(events)).toEqual(head);
  });
});

describe('bad input of a scan', () => {
  const opened = () => openOn('2021-04-09 10:00', { facts: shelf(1) });

  it.each(['978-4-10-101001-3', '１２３', 'さとう', '', '9'.repeat(200), '\ud800', 'a1a'])(
    'shows a text that is no copy as it was read: %j',
    async (text) => {
      const { library } = await opened();
      for (const execute of [false, true])
        expect(await library.desk(office).scan({ copy: text, execute })).toEqual({
          is: 'shown',
          shown: { is: 'copy-unknown', text },
        });
    },
  );

  it.each([
    [{ copy: '1'.repeat(1_001) }, 'copy'],
    [{ copy: 7 }, 'copy'],
    [{}, 'copy'],
    [{ copy: 'C-1', execute: 'yes' }, 'execute'],
    [{ copy: 'C-1', commandId: 'seven' }, 'commandId'],
    [{ copy: 'C-1', on: '2021-02-30' }, 'on'],
    [{ copy: 'C-1', card: '1' }, 'card'],
    [null, 'request'],
    [['C-1'], 'request'],
  ])('fails with invalid-input: case %#', async (sent, path) => {
    const { library } = await opened();
    expect(await library.desk(office).scan(sent as never)).toMatchObject({
      is: 'failed',
      error: { code: 'invalid-input', details: { path } },
    });
  });

  it('is refused to a patron, and fails for an invalid actor and in a closed library', async () => {
    const { library } = await opened();
    expect(await library.desk({ role: 'patron' }).scan({ copy: 'C-1' })).toMatchObject({
      refusals: [{ code: 'actor-not-allowed' }],
    });
    expect(await library.desk({ role: 'director' } as never).scan({ copy: 'C-1' })).toMatchObject({
      error: { details: { path: 'actor' } },
    });
    const desk = library.desk(office);
    await library.close();
    expect(await desk.scan({ copy: copyId(1) })).toMatchObject({ error: { code: 'store-unavailable' } });
  });
});
