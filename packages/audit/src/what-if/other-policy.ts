import { storeError } from '@torioki/event-store';
import type { EventCodec, Json, JsonObject, StoreError } from '@torioki/event-store';
import { because, asFaults } from '@torioki/event-store/adapter';
import { contradictionsIn, lendingEventCodec, Policy, type LendingEvent } from '@torioki/lending';
import { understood } from '@torioki/lending/vocabulary';
import * as E from 'fp-ts/lib/Either.js';
import * as NEA from 'fp-ts/lib/NonEmptyArray.js';

/** Keys of a policy, with other values, such as `{ reservationLimit: 8, 'renewal.limit': 2 }`. */
export type OtherKeys = JsonObject;

const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const withKey = (policy: JsonObject, [key = '', ...rest]: readonly string[], value: Json): JsonObject => {
  const inner = policy[key];
  return { ...policy, [key]: rest.length > 0 ? withKey(isObject(inner) ? inner : {}, rest, value) : value };
};

const noKey = because('unknown-key', 'is no key of a policy', '運用規則にその項目はない');

const keysIn = (policy: JsonObject, before = ''): readonly string[] =>
  Object.entries(policy).flatMap(([key, value]) =>
    isObject(value) ? [`${before}${key}`, ...keysIn(value, `${before}${key}.`)] : [`${before}${key}`],
  );

export const otherPolicy = (policy: Policy, keys: OtherKeys): E.Either<StoreError, Policy> => {
  const plain = Policy.encode(policy) as JsonObject;
  const known = keysIn(plain);
  const strange = Object.keys(keys).find((key) => !known.includes(key));
  if (strange !== undefined) return E.left(storeError('invalid-input', { path: strange, ...noKey }));
  const other = Object.entries(keys).reduce((so, [key, value]) => withKey(so, key.split('.'), value), plain);
  const read = understood(Policy, other);
  if (E.isLeft(read)) return E.left(storeError('invalid-input', asFaults(read.left)));
  const [first, ...others] = contradictionsIn(read.right);
  return first ? E.left(storeError('invalid-input', asFaults(NEA.concat(others)([first])))) : read;
};

/** Reads a history as if every policy had other values for some keys. */
export const withOtherPolicies = (keys: OtherKeys): EventCodec<LendingEvent> => ({
  ...lendingEventCodec,
  decode: (stored) =>
    E.map((event: LendingEvent): LendingEvent => {
      if (event.type !== 'PolicyPublished') return event;
      const policy = otherPolicy(event.data.policy, keys);
      return E.isRight(policy) ? { ...event, data: { ...event.data, policy: policy.right } } : event;
    })(lendingEventCodec.decode(stored)),
});
