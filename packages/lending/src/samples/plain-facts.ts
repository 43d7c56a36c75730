import * as E from 'fp-ts/lib/Either.js';
import { lendingEvents, type DataOf, type LendingEvent, type LendingEventType } from '../events/index.js';
import type { VersionedForm } from '../vocabulary/index.js';
import { patronId } from './ids.js';
import { dateOf, tokyo } from './tokyo.js';

/** Decodes fields by the newest version that accepts them, as a store decodes recorded events. */
const readFields = (type: LendingEventType, fields: object): unknown => {
  const { version, decode }: VersionedForm<unknown> = lendingEvents[type].form;
  const readings = Array.from({ length: version }, (_, n) => decode(fields, version - n));
  const fitting = readings.find(E.isRight);
  if (fitting) return fitting.right;
  throw new Error(`The fields of ${type} fit no version of it: ${JSON.stringify(fields)}.`);
};

/**
 * Makes an event at a time in Tokyo, with the fields of all further arguments. Later arguments override
 * earlier ones. If newer fields are missing, the event has the form of an earlier version.
 */
export const makeFact = <Type extends LendingEventType>(
  type: Type,
  at: string,
  ...given: readonly object[]
): LendingEvent<Type> => {
  const fields = [...given, { at: tokyo(at), on: dateOf(at) }].reduce((all, some) => ({ ...all, ...some }));
  return { type, data: readFields(type, fields) } as unknown as LendingEvent<Type>;
};

type Fact<Type extends LendingEventType> = (
  at: string,
  fields: Partial<Omit<DataOf<Type>, 'at'>>,
) => LendingEvent<Type>;

/** Functions that make an event from its fields, by the event's type in camel case. */
export const facts = Object.fromEntries(
  Object.keys(lendingEvents).map((type) => [
    type.charAt(0).toLowerCase() + type.slice(1),
    (at: string, fields: object) => makeFact(type as LendingEventType, at, fields),
  ]),
) as unknown as { readonly [Type in LendingEventType as Uncapitalize<Type>]: Fact<Type> };

/** Patron 1, registered at the counter. */
export const registeredPatron = facts.patronRegistered('2021-03-02 11:00', {
  patron: patronId(1),
  channel: 'counter',
  evidence: 'driving-licence',
});
