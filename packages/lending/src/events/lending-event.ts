import type * as t from 'io-ts';
import * as definitions from './definitions.js';

export const lendingEvents = definitions;

export type LendingEventType = keyof typeof definitions;

export type DataOf<Type extends LendingEventType> = Readonly<t.TypeOf<(typeof definitions)[Type]['data']>>;

export interface EventOf<Type extends LendingEventType> {
  readonly type: Type;
  readonly data: DataOf<Type>;
}

/** An event of lending. Pass type names to select events of these types. */
export type LendingEvent<Type extends LendingEventType = LendingEventType> = {
  readonly [Of in Type]: EventOf<Of>;
}[Type];
