import { fail } from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { orThrow, inMemoryEventStore } from '@torioki/event-store';
import { unwrapAnswer } from '@torioki/event-store/contract';
import { hokkaido, hokkaidoProfile, lendingEventCodec } from '@torioki/lending';
import { headquarters, makeJourney, library as published, mari, titleId } from '@torioki/lending/samples';
import { expect, it, onTestFinished } from 'vitest';
import { hostCalls, limitTitles } from '../ports/limit-host-calls.js';
import { openLibrary, type LibraryOptions } from '../index.js';
import { makeMovableClock } from '../testing/moved-clock.js';
import { watchLibrary } from '../testing/watched.js';
import { timeLimitsOf } from '../ports/time-limits.js';
import { namingBy, makeNaming, type TitleName } from './title-names.js';

const pirate: TitleName = { name: '海賊とよばれた男', volume: '上', author: '百田 尚樹' };
const called = '海賊とよばれた男 上 / 百田 尚樹';

const { added, waiting, ready } = makeJourney(1, headquarters);

const opened = async (titles: LibraryOptions['titles']) => {
  const events = inMemoryEventStore({ librarySystem: 'title-names-test' });
  const facts = [...published, added, waiting, ready];
  await unwrapAnswer(
    events.append(
      facts.map((fact) => ({ ...lendingEventCodec.encode(fact), id: randomUUID(), metadata: {} })),
    ),
  );
  const { pass: _, ...time } = makeMovableClock('2021-04-08 12:00');
  const options = { events, policy: hokkaido, profile: hokkaidoProfile, ...time };
  const library = watchLibrary(await openLibrary(titles === undefined ? options : { ...options, titles }));
  onTestFinished(() => library.close());
  return library;
};

it('adds the names of titles everywhere in the views', async () => {
  const calls: (readonly string[])[] = [];
  const { views } = await opened((codes) => {
    calls.push(codes);
    return new Map([[titleId(1), pirate]]);
  });
  const title = titleId(1);
  expect(orThrow(await views.holdings(title).now()).shown).toMatchObject({ title, called });
  expect(orThrow(await views.patronQueue(mari).now()).shown).toMatchObject([{ title, called }]);
  expect(orThrow(await views.pullList().now()).shown.setAside).toMatchObject([{ title, called }]);
  expect(calls.every((codes) => codes.join() === title)).toBe(true);

  const seen: unknown[] = [];
  const watching = views.patronQueue(mari).live.subscribe((queue) => seen.push(queue));
  onTestFinished(() => watching.unsubscribe());
  await expect.poll(() => seen.at(-1)).toMatchObject([{ title, called }]);
});

it.each<[string, LibraryOptions['titles']]>([
  ['knows none', () => new Map()],
  ['throws', () => fail('the catalogue is on fire')],
  ['fails', () => Promise.reject(new Error('the catalogue is on fire'))],
])('shows only the codes if the source of names %s', async (_, titles) => {
  const { views } = await opened(titles);
  const [line] = orThrow(await views.patronQueue(mari).now()).shown;
  expect(line).toMatchObject({ title: titleId(1), called: titleId(1) });
});

it('does not wait for names beyond their time limit', async () => {
  const names = limitTitles(hostCalls(timeLimitsOf({ titles: 1 })), () => new Promise(() => undefined));
  const { named, troubles } = await makeNaming(names)([{ title: 't-1' }]);
  expect(named).toEqual([{ title: 't-1', called: 't-1' }]);
  expect(troubles).toMatchObject([
    { code: 'store-unavailable', details: { reason: 'titles did not answer within 0.001 seconds' } },
  ]);
});

it('leaves a view unchanged without a source of names', async () => {
  const { views } = await opened(undefined);
  const [line] = orThrow(await views.patronQueue(mari).now()).shown;
  expect(line).not.toHaveProperty('called');
});

it('names a title only with its existing fields', async () => {
  const naming = namingBy(() =>
    Promise.resolve(new Map([['t-1', { name: '海賊', volume: null, author: null }]])),
  );
  expect(await naming({ lists: [{ title: 't-1', days: [1, null] }], count: 1 })).toEqual({
    lists: [{ title: 't-1', called: '海賊', days: [1, null] }],
    count: 1,
  });
});

it('names the title of a refusal', async () => {
  const library = await opened(() => Promise.resolve(new Map([[titleId(1), pirate]])));
  const lines = [
    { title: titleId(1), location: headquarters.location },
    { title: 'unknown', location: headquarters.location },
  ];
  const desk = library.desk({ role: 'counter', staff: 's-1', location: headquarters.location });
  const answer = await desk.reserve({ borrower: mari, lines });
  const refusals = answer.is === 'refused' ? answer.refusals : [];
  const { refusal } = orThrow(await library.texts()).shown;
  expect(refusals.map(refusal)).toEqual([
    '「unknown」：道立図書館で所蔵していない本です。「蔵書リクエスト票」でお申込みください。',
    `「${called}」：既に予約しています。`,
  ]);
});
