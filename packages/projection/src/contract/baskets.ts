import { randomUUID } from 'node:crypto';
import type { EventCodec, NewEvent } from '@torioki/event-store';
import type { TestRunner } from '@torioki/event-store/contract';
import type { Arbitrary } from 'fast-check';
import * as E from 'fp-ts/lib/Either.js';
import type { ReadModel } from '../read-model.js';

/** The events of a small domain for testing read models: fruit is put into baskets and moved between them. */
export type BasketEvent =
  | { readonly type: 'Put'; readonly data: { readonly basket: string; readonly fruit: string } }
  | {
      readonly type: 'Moved';
      readonly data: { readonly from: string; readonly to: string; readonly fruit: string };
    }
  | { readonly type: 'Emptied'; readonly data: { readonly basket: string } }
  | { readonly type: 'Turned'; readonly data: { readonly basket: string } }
  | { readonly type: 'Weighed'; readonly data: { readonly basket: string } };

export const makePut = (basket: string, fruit: string): BasketEvent => ({
  type: 'Put',
  data: { basket, fruit },
});

export const makeMoved = (from: string, to: string, fruit: string): BasketEvent => ({
  type: 'Moved',
  data: { from, to, fruit },
});

export const makeEmptied = (basket: string): BasketEvent => ({ type: 'Emptied', data: { basket } });

export const makeTurned = (basket: string): BasketEvent => ({ type: 'Turned', data: { basket } });

/** Makes an event that no read model folds. */
export const makeWeighed = (basket: string): BasketEvent => ({ type: 'Weighed', data: { basket } });

export const basketCodec: EventCodec<BasketEvent> = {
  encode: ({ type, data }) => ({ type, schemaVersion: 1, tags: [], data }),
  decode: ({ type, schemaVersion, data }) =>
    schemaVersion === 1
      ? E.right({ type, data } as unknown as BasketEvent)
      : E.left({ path: '', reason: 'the version of the event is unknown' }),
};

export const toNewEvents = (...events: readonly BasketEvent[]): readonly NewEvent[] =>
  events.map((event) => ({ ...basketCodec.encode(event), id: randomUUID(), metadata: {} }));

const without = (fruits: readonly string[], fruit: string): readonly string[] => {
  const at = fruits.indexOf(fruit);
  return at < 0 ? fruits : fruits.filter((_, index) => index !== at);
};

type Of<Type extends BasketEvent['type']> = Extract<BasketEvent, { readonly type: Type }>;

/** The fruit in each basket. The sort key of the list is the number of fruits. */
export const baskets: ReadModel<readonly string[], Of<'Put' | 'Moved' | 'Emptied'>> = {
  name: 'baskets',
  version: 1,
  types: ['Put', 'Moved', 'Emptied'],
  keys: ({ type, data }) => (type === 'Moved' ? [data.from, data.to] : [data.basket]),
  empty: [],
  evolve: (fruits, { type, data }, basket) => {
    switch (type) {
      case 'Put':
        return [...fruits, data.fruit];
      case 'Moved': {
        const left = data.from === basket ? without(fruits, data.fruit) : fruits;
        return data.to === basket ? [...left, data.fruit] : left;
      }
      case 'Emptied':
        return [];
    }
  },
  listed: (fruits) => ({ list: 'filled', place: String(fruits.length).padStart(4, '0') }),
};

/** The number of times that each fruit was put into a basket. */
export const fruits: ReadModel<number, Of<'Put'>> = {
  name: 'fruits',
  version: 1,
  types: ['Put'],
  keys: ({ data }) => [data.fruit],
  empty: 0,
  evolve: (count) => count + 1,
};

/**
 * Whether each basket is upside down. An event that is folded twice makes the document wrong, although the
 * document does not list the events.
 */
export const upsideDown: ReadModel<boolean, Of<'Turned'>> = {
  name: 'upside-down',
  version: 1,
  types: ['Turned'],
  keys: ({ data }) => [data.basket],
  empty: false,
  evolve: (isUpsideDown) => !isUpsideDown,
};

export const fruitNames = ['apple', '梨', "o'range", 'kiwi%', 'üzüm', '🍇'];
export const basketNames = ['a', 'b', 'c', 'd'];

/** Any event of the domain. */
export const anyBasketEvent = (fc: TestRunner['fc']): Arbitrary<BasketEvent> =>
  fc.oneof(
    fc.tuple(fc.constantFrom(...basketNames), fc.constantFrom(...fruitNames)).map(([a, b]) => makePut(a, b)),
    fc
      .tuple(fc.constantFrom(...basketNames), fc.constantFrom(...basketNames), fc.constantFrom(...fruitNames))
      .map(([a, b, c]) => makeMoved(a, b, c)),
    fc.constantFrom(...basketNames).map(makeEmptied),
    fc.constantFrom(...basketNames).map(makeTurned),
    fc.constantFrom(...basketNames).map(makeWeighed),
  );
