import { lendingEvents, type DataOf, type LendingEvent, type LendingEventType } from '../events/index.js';
import { patronId } from './ids.js';
import { dateOf, tokyo } from './tokyo.js';

/**
 * Makes an event at a time in Tokyo, with the fields of all further arguments. Later arguments override
 * earlier ones.
 */
export const makeFact = <Type extends LendingEventType>(
  type: Type,
  at: string,
  ...given: readonly object[]
): LendingEvent<Type> => {
  const fields = [...given, { at: tokyo(at), on: dateOf(at) }].reduce((all, some) => ({ ...all, ...some }));
  return { type, data: lendingEvents[type].data.encode(fields as never) } as unknown as LendingEvent<Type>;
};

type Fact<Type extends LendingEventType> = (
  at: string,
  fields: Omit<DataOf<Type>, 'at'>,
) => LendingEvent<Type>;

/** Functions that make an event from its fields, by the event's type in camel case. */
export const facts = Object.fromEntries(
  Object.keys(lendingEvents).map((type) => [
    type.charAt(0).toLowerCase() + type.slice(1),
    (at: string, fields: object) => ({ type, data: { at: tokyo(at), ...fields } }),
  ]),
) as unknown as { readonly [Type in LendingEventType as Uncapitalize<Type>]: Fact<Type> };

/** Patron 1, registered at the counter. */
export const registeredPatron = facts.patronRegistered('2021-03-02 11:00', {
  patron: patronId(1),
  channel: 'counter',
  evidence: 'driving-licence',
});
