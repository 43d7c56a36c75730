import type * as t from 'io-ts';
import * as definitions from './definitions.js';

/** Every event of the lending domain, by its name. */
export const lendingEvents = definitions;

export type LendingEventType = keyof typeof definitions;

/** What an event says. */
export type DataOf<Type extends LendingEventType> = Readonly<t.TypeOf<(typeof definitions)[Type]['data']>>;

/** An event of one type. */
export interface EventOf<Type extends LendingEventType> {
  readonly type: Type;
  readonly data: DataOf<Type>;
}

/** An event of the lending domain; with type names, an event of one of these types. */
export type LendingEvent<Type extends LendingEventType = LendingEventType> = {
  readonly [Of in Type]: EventOf<Of>;
}[Type];
