import { storeError } from '@torioki/event-store';
import type { EventCodec, Json, JsonObject, StoreError } from '@torioki/event-store';
import { because, limitFaults } from '@torioki/event-store/adapter';
import { decodePolicy, lendingEventCodec, Policy, type LendingEvent } from '@torioki/lending';
import * as E from 'fp-ts/lib/Either.js';
import { flow } from 'fp-ts/lib/function.js';

/** Keys of a policy, with other values, such as `{ reservationLimit: 8, 'renewal.limit': 2 }`. */
export type OtherKeys = JsonObject;

const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const setKey = (policy: JsonObject, [key = '', ...rest]: readonly string[], value: Json): JsonObject => {
  const inner = policy[key];
  return { ...policy, [key]: rest.length > 0 ? setKey(isObject(inner) ? inner : {}, rest, value) : value };
};

const noKey = because('unknown-key', 'is not a key of a policy', '運用規則にその項目はない');

const listKeys = (policy: JsonObject, before = ''): readonly string[] =>
  Object.entries(policy).flatMap(([key, value]) =>
    isObject(value) ? [`${before}${key}`, ...listKeys(value, `${before}${key}.`)] : [`${before}${key}`],
  );

export const changePolicy = (policy: Policy, keys: OtherKeys): E.Either<StoreError, Policy> => {
  const plain = Policy.encode(policy) as JsonObject;
  const plainKeys = listKeys(plain);
  const strange = Object.keys(keys).find((key) => !plainKeys.includes(key));
  if (strange !== undefined) return E.left(storeError('invalid-input', { path: strange, ...noKey }));
  const other = Object.entries(keys).reduce((so, [key, value]) => setKey(so, key.split('.'), value), plain);
  return E.mapLeft(flow(limitFaults, (faults) => storeError('invalid-input', faults)))(decodePolicy(other));
};

/** Reads a history as if every policy had other values for some keys. */
export const createOtherPolicyCodec = (keys: OtherKeys): EventCodec<LendingEvent> => ({
  ...lendingEventCodec,
  decode: (stored) =>
    E.map((event: LendingEvent): LendingEvent => {
      if (event.type !== 'PolicyPublished') return event;
      const policy = changePolicy(event.data.policy, keys);
      return E.isRight(policy) ? { ...event, data: { ...event.data, policy: policy.right } } : event;
    })(lendingEventCodec.decode(stored)),
});
