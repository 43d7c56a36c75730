import type { Answer, EventStore, ReadOptions, StoredEvent } from '@torioki/event-store';
import type { LendingEventType } from '@torioki/lending';
import * as E from 'fp-ts/lib/Either.js';

/** What a request is about that began under some borrower. */
export type Thing =
  | { readonly reservation: string }
  | { readonly group: string }
  | { readonly loan: string }
  | { readonly copy: string };

interface Beginning extends ReadOptions {
  readonly types: readonly LendingEventType[];
  readonly tag: string;
}

/** Where the history says under whom a thing began; a copy is set aside many times, of which the last counts. */
const beginning = (thing: Thing): Beginning => {
  if ('reservation' in thing) return { types: ['Reserved'], tag: `reservation:${thing.reservation}` };
  if ('group' in thing) return { types: ['Reserved'], tag: `group:${thing.group}` };
  if ('loan' in thing) return { types: ['PickedUp'], tag: `loan:${thing.loan}` };
  return { types: ['Secured'], tag: `copy:${thing.copy}`, backwards: true };
};

/** Under whom a thing began, as the history has it; undefined when it knows none of that name. */
export const ownerOf = async (events: EventStore, thing: Thing): Answer<unknown> => {
  const { types, tag, ...options } = beginning(thing);
  const found = await events.read([{ types, tags: [tag] }], { ...options, limit: 1 });
  return E.map(([first]: readonly StoredEvent[]): unknown => first?.data['borrower'])(found);
};
