import { expect, it } from 'vitest';
import { makePasswordQueue, type QueueFull, type PlaceHolder } from './password-queue.js';

/** A queue of tasks that end when the test says so, and the list of the tasks that began. */
const queueOf = (limits: Partial<Parameters<typeof makePasswordQueue>[0]> = {}) => {
  const look = makePasswordQueue({ atOnce: 1, places: 4, longest: 60_000, ...limits });
  const began: string[] = [];
  const ends: (() => void)[] = [];
  const ask = (name: string, holder: PlaceHolder): Promise<string | QueueFull> =>
    look(holder, async () => {
      began.push(name);
      await new Promise<void>((resolve) => ends.push(resolve));
      return name;
    });
  /** Ends one task after another, until no further one begins. */
  const endAll = async () => {
    await new Promise(setImmediate);
    for (let end = ends.shift(); end; end = ends.shift()) {
      end();
      await new Promise(setImmediate);
    }
  };
  return { ask, began, endAll };
};

const network = (holder: string, rank: 1 | 2 = 1): PlaceHolder => ({ holder, rank });
const device = (card: string): PlaceHolder => ({ holder: `card ${card}`, rank: 0 });

it('serves devices that know the card first, then networks without failures, each in the order of arrival', async () => {
  const { ask, began, endAll } = queueOf();
  const places = [
    ask('running', network('a', 2)),
    ask('failing', network('b', 2)),
    ask('clean', network('c')),
    ask('later', network('d')),
    ask('known', device('1')),
  ];
  await endAll();
  await Promise.all(places);
  expect(began).toEqual(['running', 'known', 'clean', 'later', 'failing']);
});

it('puts a network’s second place after the first places of all others', async () => {
  const { ask, began, endAll } = queueOf();
  const places = [
    ask('1', network('a')),
    ask('2', network('a')),
    ask('3', network('a')),
    ask('4', network('b', 2)),
  ];
  await endAll();
  await Promise.all(places);
  expect(began).toEqual(['1', '4', '2', '3']);
});

it('keeps one place for each network if it is full, and gives the others a waiting time', async () => {
  const { ask, began, endAll } = queueOf();
  const flood = Array.from({ length: 20 }, (_, index) => ask(`flood ${index}`, network('a')));
  const others = ['b', 'c', 'd', 'e', 'f'].map((name) => ask(name, network(name)));
  const mine = ask('mine', device('1'));
  await endAll();
  expect(await mine).toBe('mine');
  expect((await Promise.all(others)).map((one) => (typeof one === 'string' ? one : one.is))).toEqual([
    ...['b', 'c', 'd'],
    ...['busy', 'busy'],
  ]);
  const refused = (await Promise.all(flood)).filter((one): one is QueueFull => typeof one !== 'string');
  expect(refused).toHaveLength(19);
  for (const { seconds } of refused) expect(seconds).toBeGreaterThanOrEqual(1);
  expect(began).toEqual(['flood 0', 'mine', 'b', 'c', 'd']);
});

it('ends each wait at its time limit, and frees the place of an abandoned request', async () => {
  const { ask, began, endAll } = queueOf({ longest: 5 });
  const first = ask('first', network('a'));
  expect(await ask('second', network('b'))).toMatchObject({ is: 'busy' });
  await endAll();
  await first;
  const third = ask('third', network('b'));
  await endAll();
  expect([await third, began]).toEqual(['third', ['first', 'third']]);
});

it('frees the place after a failed check', async () => {
  const look = makePasswordQueue({ atOnce: 1, places: 1, longest: 60_000 });
  await expect(look(network('a'), () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
  expect(await look(network('a'), () => Promise.resolve('next'))).toBe('next');
});
