import type { Answer, EventStore, ReadOptions, StoredEvent } from '@torioki/event-store';
import { CommandId, CopyId, GroupId, LoanId, ReservationId, type LendingEventType } from '@torioki/lending';
import * as E from 'fp-ts/lib/Either.js';

interface Beginning extends ReadOptions {
  readonly types: readonly LendingEventType[];
  readonly id: { readonly is: (named: unknown) => named is string };
}

/**
 * Where the history says under whom a thing began, or a command was carried out; a copy is set aside many times, of which
 * the last counts.
 */
const beginnings = {
  command: { types: ['Reserved', 'PickedUp', 'Renewed', 'PickupChanged', 'ReadingOrderSet'], id: CommandId },
  reservation: { types: ['Reserved'], id: ReservationId },
  group: { types: ['Reserved'], id: GroupId },
  loan: { types: ['PickedUp'], id: LoanId },
  copy: { types: ['Secured'], id: CopyId, backwards: true },
} satisfies Readonly<Record<string, Beginning>>;

/** What a request is about that began under some borrower, as it was asked: the ids may be anything. */
export type Things = { readonly [Kind in keyof typeof beginnings]?: unknown };

/** Under whom the first of things began that the history knows; undefined when it knows none of them. */
export const ownerOf = async (events: EventStore, things: Things): Answer<unknown> => {
  for (const [kind, { types, id, ...options }] of Object.entries<Beginning>(beginnings)) {
    const named = things[kind as keyof Things];
    if (!id.is(named)) continue;
    const found = await events.read([{ types, tags: [`${kind}:${named}`] }], { ...options, limit: 1 });
    if (E.isLeft(found)) return found;
    const [first]: readonly StoredEvent[] = found.right;
    if (first) return E.right(first.data['borrower']);
  }
  return E.right(undefined);
};
