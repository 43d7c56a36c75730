import { randomUUID } from 'node:crypto';
import { findHeadPosition } from '@torioki/event-store/contract';
import {
  documents,
  isList,
  patronQueueModel,
  views as libraryViews,
  type LibraryView,
} from '@torioki/read-models';
import { firstValueFrom, lastValueFrom, merge, toArray, type Observable } from 'rxjs';
import { describe, expect, it } from 'vitest';
import type { Library, PatronRegistry } from './index.js';
import { counter, openDay, shelf } from './testing/open-day.js';

type Verb = (...given: readonly unknown[]) => unknown;

interface Shown {
  readonly now: Verb;
  readonly live: Observable<unknown>;
}

const isShown = (value: unknown): value is Shown =>
  typeof value === 'object' && value !== null && 'live' in value;

/** All verbs of an object, and of the views that it shows, each with its name. */
const listVerbs = (
  name: string,
  thing: object,
  ...but: readonly string[]
): readonly (readonly [string, Verb])[] =>
  Object.entries(thing)
    .filter(([verb]) => !but.includes(verb))
    .flatMap(([verb, value]: [string, unknown]) =>
      isShown(value)
        ? [
            [`${name}.${verb}.now`, value.now] as const,
            [`${name}.${verb}.live`, () => firstValueFrom(value.live)] as const,
          ]
        : [[`${name}.${verb}`, value as Verb] as const],
    );

const title = 'T-1';

/** A text that every view accepts as its argument. Arguments that are lists are left out. */
const anything = '2021-04-09';

const viewed = (views: object): object =>
  Object.fromEntries(
    Object.entries(views).map(([name, view]: [string, Verb]) => {
      const { takes } = libraryViews[name as keyof typeof libraryViews] as LibraryView;
      return [name, view(...takes.filter((one) => !isList(one)).map(() => anything))];
    }),
  );

const everything = (library: Library<PatronRegistry>, patron: string) => {
  const { reached, rebuild, health, retry, show, showAsOf, ...views } = library.views;
  const nothing = () => documents(patronQueueModel, []);
  const desk = library.desk(counter);
  const portal = library.portal(patron);
  const file = desk.file(patron);
  return [
    ...listVerbs('library', library, 'desk', 'portal', 'close', 'views', 'jobs'),
    ...listVerbs('jobs', library.jobs, 'runByTheClock'),
    ...listVerbs('portal', portal, 'rehearsal'),
    ...listVerbs('rehearsal', portal.rehearsal),
    ...listVerbs('desk', desk, 'file', 'views', 'rehearsal'),
    ...listVerbs('desk.rehearsal', desk.rehearsal),
    ...listVerbs('desk.views', viewed(desk.views)),
    ...listVerbs('file', file, 'rehearsal'),
    ...listVerbs('file.rehearsal', file.rehearsal),
    ...listVerbs('views', {
      ...viewed(views),
      reached: () => reached(1),
      rebuild: () => firstValueFrom(rebuild('overdue')),
      health,
      retry,
      show: show(nothing),
      showAsOf: () => showAsOf(nothing, { position: 1 }),
    }),
  ];
};

/** The error of an answer, whether it was thrown, returned or reported as a trouble. */
const errorOf = async (answer: unknown): Promise<unknown> => {
  const settled = (await Promise.resolve(answer).catch((error: unknown) => error)) as {
    readonly error?: unknown;
    readonly troubles?: readonly unknown[];
  };
  return settled.error ?? settled.troubles?.[0];
};

const opened = async () => {
  const hall = await openDay('2021-04-03 10:00', { facts: shelf(1) });
  return { ...hall, patron: await hall.registered() };
};

describe('a closed library', () => {
  it('immediately answers every call with an error and does nothing', async () => {
    const { library, events, patron } = await opened();
    const verbs = everything(library, patron);
    const before = await findHeadPosition(events);
    await library.close();
    for (const [name, verb] of verbs) {
      const error = await errorOf(verb({ commandId: randomUUID(), title }));
      expect({ name, error }).toMatchObject({
        name,
        error: {
          code: 'store-unavailable',
          message: expect.stringContaining(
            'The library does not answer: it is closed. Open it again',
          ) as string,
        },
      });
    }
    expect(verbs.length).toBeGreaterThan(100);
    expect(await findHeadPosition(events)).toEqual(before);
  });

  it('completes live views', async () => {
    const { library, patron } = await opened();
    const { overdue, pullList } = library.views;
    const { reservations } = library.portal(patron);
    const live = merge(overdue().live, pullList().live, reservations.live);
    const values = lastValueFrom(live.pipe(toArray()));
    await reservations.now();
    await library.close();
    expect((await values).length).toBeGreaterThan(0);
  });
});
