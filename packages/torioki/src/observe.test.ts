import { orThrow, storeError, type EventStore } from '@torioki/event-store';
import { hokkaido, hokkaidoProfile } from '@torioki/lending';
import { copyId, headquarters, titleId } from '@torioki/lending/samples';
import * as E from 'fp-ts/lib/Either.js';
import { afterEach, expect, it, vi } from 'vitest';
import { openLibrary, type Observation } from './index.js';
import { evening } from './testing/evening.js';
import { counter, office, openDay, shelf } from './testing/open-day.js';

afterEach(() => vi.restoreAllMocks());

type Kind = Observation['is'];

/** What a test's hook has received. */
const recorder = () => {
  const all: Observation[] = [];
  return {
    observe: (observation: Observation) => void all.push(observation),
    all,
    of: <Is extends Kind>(is: Is) =>
      all.filter((one): one is Extract<Observation, { readonly is: Is }> => one.is === is),
  };
};

const lines = [{ title: titleId(1), location: 'HQ' }];
const addition = { copy: 'Z-1', title: 'T-9', loanClass: 'circulating', source: 'own' } as const;

it('observes each command with its giver and its outcome', async () => {
  const day = await openDay('2021-04-03 10:00', { facts: shelf(2) });
  const patron = await day.registered();
  const { observe, of } = recorder();
  const library = await day.open({ observe });
  const portal = library.portal(patron);
  orThrow(await portal.rehearsal.reserve({ lines }));
  orThrow(await portal.reserve({ lines }));
  await portal.reserve({ lines: [] });
  orThrow(await library.desk(office).addCopy(addition));
  await library.desk(counter).addCopy({ ...addition, copy: 'Z-2' });
  await library.desk(counter).file(patron).changeName({ name: '青木', evidence: null, channel: 'counter' });
  await library.desk({ role: '青木' } as never).secure({ copy: copyId(1) });
  await library.setPassword({ card: 'X', code: 'Y', password: '花' });
  await library.desk(counter).secure(null as never);
  expect(
    of('command').map((one) => [one.name, one.role, one.isRehearsal, one.outcome, ...one.codes]),
  ).toEqual([
    ['reserve', 'patron', true, 'accepted'],
    ['reserve', 'patron', false, 'accepted'],
    ['reserve', 'patron', false, 'failed', 'invalid-input'],
    ['addCopy', 'general-materials', false, 'accepted'],
    ['addCopy', 'counter', false, 'refused', 'actor-not-allowed'],
    ['changeName', 'counter', false, 'refused', 'no-proof-of-change'],
    ['secure', null, false, 'failed', 'invalid-input'],
    ['setPassword', null, false, 'refused', 'password-too-short'],
    ['secure', 'counter', false, 'failed', 'invalid-input'],
  ]);
  for (const { milliseconds } of of('command')) expect(milliseconds).toBeGreaterThan(0);
});

it('observes the commands of jobs', async () => {
  const { open, jobs, set, patron, prepare } = await evening('2021-04-07 20:00');
  await prepare(1, await patron(), headquarters, '2021-04-07 14:10');
  const { observe, of } = recorder();
  const library = await open({ observe });
  await jobs.sendReadyMails();
  set('2021-04-25 08:00');
  expect((await library.jobs.expireHolds()).ended).toHaveLength(1);
  expect(of('command')).toMatchObject([{ name: 'expireHold', role: 'clock', outcome: 'accepted' }]);
});

it('lets a host count the refusals by their codes', async () => {
  const refusals = new Map<string, number>();
  const observe = (one: Observation): void => {
    if (one.is !== 'command' || one.outcome !== 'refused') return;
    for (const code of one.codes) refusals.set(code, (refusals.get(code) ?? 0) + 1);
  };
  const library = await (await openDay('2021-04-03 10:00')).open({ observe });
  for (const copy of ['Z-1', 'Z-2']) await library.desk(counter).addCopy({ ...addition, copy });
  expect([...refusals]).toEqual([['actor-not-allowed', 2]]);
});

/** A history whose next appends meet a conflict. */
const conflicting =
  (times: { left: number }) =>
  (events: EventStore): EventStore => ({
    ...events,
    append: (...given) => {
      if (times.left === 0) return events.append(...given);
      times.left -= 1;
      return Promise.resolve(E.left(storeError('append-condition-failed', { positions: [1] })));
    },
  });

it('counts the conflicts of each command apart, also of simultaneous commands', async () => {
  const times = { left: 0 };
  const { observe, of } = recorder();
  const day = await openDay('2021-04-03 10:00', { events: conflicting(times) });
  const library = await day.open({ observe });
  const desk = library.desk(office);
  times.left = 3;
  orThrow(await desk.addCopy(addition));
  orThrow(await desk.addCopy({ ...addition, copy: 'Z-2' }));
  times.left = 4;
  const together = ['Z-3', 'Z-4', 'Z-5'].map((copy) => desk.addCopy({ ...addition, copy }));
  for (const answer of await Promise.all(together)) orThrow(answer);
  const [three, none, ...others] = of('command').map(({ conflicts }) => conflicts);
  expect([three, none]).toEqual([3, 0]);
  expect(others.reduce((one, other) => one + other)).toBe(4);
});

it('measures nothing and makes no observation if nobody listens', async () => {
  const day = await openDay('2021-04-03 10:00', { facts: shelf(2) });
  const patron = await day.registered();
  const measured = vi.spyOn(performance, 'now');
  orThrow(await day.library.portal(patron).reserve({ lines }));
  orThrow(await day.library.desk(counter).secure({ copy: copyId(1) }));
  await day.library.jobs.expireHolds();
  expect(measured).toHaveBeenCalledTimes(0);
  const observed = await day.open({ observe: () => undefined });
  orThrow(await observed.desk(office).addCopy(addition));
  expect(measured).toHaveBeenCalled();
});

const badHooks: readonly (readonly [string, () => unknown])[] = [
  [
    'throws',
    () => {
      throw new Error('full disk');
    },
  ],
  ['rejects', () => Promise.reject(new Error('full disk'))],
  [
    'answers a broken promise',
    () => ({
      get then() {
        throw new Error('full disk');
      },
    }),
  ],
  ['never answers', () => new Promise(() => undefined)],
];

it.each(badHooks)('changes nothing if the hook %s', async (_, observe) => {
  const day = await openDay('2021-04-03 10:00', { facts: shelf(2) });
  const library = await day.open({ observe });
  const patron = await day.registered();
  const before = orThrow(await day.events.read('everything')).events.length;
  expect(await library.portal(patron).reserve({ lines })).toMatchObject({ is: 'accepted', again: false });
  expect(await library.desk(counter).secure({ copy: copyId(1) })).toMatchObject({ is: 'accepted' });
  expect((await library.jobs.expireHolds()).troubles).toEqual([]);
  expect(orThrow(await day.events.read('everything')).events.length).toBeGreaterThan(before);
});

it('observes a different policy once, at the opening', async () => {
  const day = await openDay('2021-04-03 10:00');
  const { observe, of } = recorder();
  const policy = { ...hokkaido, commandsPerHour: hokkaido.commandsPerHour + 1 };
  const { events, clock } = day;
  const answer = orThrow(await openLibrary({ events, policy, profile: hokkaidoProfile, clock, observe }));
  orThrow(await answer.library.desk(office).addCopy(addition));
  expect(of('policy-differs')).toEqual([{ is: 'policy-differs', differences: answer.policyDifferences }]);
  await answer.library.close();
});

it('refuses a hook that is no function', async () => {
  const day = await openDay('2021-04-03 10:00');
  const options = { events: day.events, policy: hokkaido, profile: hokkaidoProfile, observe: 'log' };
  expect(await openLibrary(options as never)).toMatchObject({
    error: { code: 'invalid-input', details: { path: 'observe' } },
  });
});
