import { orThrow } from '@torioki/event-store';
import { expect, it } from 'vitest';
import * as exported from './index.js';
import { counter, openDay, shelf } from './testing/open-day.js';

type Called = (given: unknown) => unknown;

const throwing = () => expect.fail('佐藤 みのり');

const nonsense = [
  undefined,
  null,
  7,
  'x',
  [],
  new Array(5),
  {},
  () => 1,
  Symbol('x'),
  Object.defineProperty({}, 'code', { enumerable: true, get: throwing }),
  new Proxy({}, { ownKeys: throwing }),
];

/** These functions return or throw an error by design. */
const forErrors = ['torioki.orThrow', 'torioki.registryError'];

/** All functions that a program can call. Those that close are left out. */
const everything = async (): Promise<readonly (readonly [string, Called])[]> => {
  const { library, registered } = await openDay('2021-04-03 10:00', { facts: shelf(1) });
  const patron = await registered();
  const desk = library.desk(counter);
  const parts = {
    ...{ torioki: exported, library, views: library.views, jobs: library.jobs },
    ...{
      texts: orThrow(await library.texts()).shown,
      counter: library.desk(counter),
      portal: library.portal(patron),
      rehearsal: library.portal(patron).rehearsal,
    },
    ...{ desk, file: desk.file(patron) },
  };
  return Object.entries<object>(parts).flatMap(([part, verbs]) =>
    Object.entries<unknown>({ ...verbs })
      .filter((entry): entry is [string, Called] => typeof entry[1] === 'function' && entry[0] !== 'close')
      .map(([name, verb]) => [`${part}.${name}`, verb] as const)
      .filter(([name]) => !forErrors.includes(name)),
  );
};

/** The names of the functions that throw or reject. */
const thrown = async (verbs: readonly (readonly [string, Called])[], given: unknown) => {
  const names: string[] = [];
  for (const [name, verb] of verbs)
    try {
      await verb(given);
    } catch {
      names.push(name);
    }
  return names;
};

it.each(nonsense.map((given) => ({ given })))(
  'answers every call with any arguments (%#)',
  async ({ given }) => {
    const verbs = await everything();
    expect(verbs.length).toBeGreaterThan(100);
    expect(await thrown(verbs, given)).toEqual([]);
  },
);
