import { firstRecordedBy, type Answer, type EventStore, type Fact, type Slice } from '@torioki/event-store';
import { CommandId, CopyId, GroupId, LoanId, ReservationId, type LendingEventType } from '@torioki/lending';
import * as E from 'fp-ts/lib/Either.js';

interface Beginning {
  readonly id: { readonly is: (named: unknown) => named is string };
  /** The event that says under whom it began. */
  readonly find: (events: EventStore, named: string) => Answer<Pick<Fact, 'data'> | undefined>;
}

/** The first event of a type about a thing, or the last. */
const one =
  (type: LendingEventType, kind: string, { backwards } = { backwards: false }): Beginning['find'] =>
  async (events, named) =>
    E.map(({ events: [found] }: Slice) => found)(
      await events.read([{ types: [type], tags: [`${kind}:${named}`] }], { limit: 1, backwards }),
    );

/**
 * Where the history says under whom a thing began, or a command was carried out; a copy is set aside many times, of which
 * the last counts.
 */
const beginnings = {
  command: { id: CommandId, find: firstRecordedBy },
  reservation: { id: ReservationId, find: one('Reserved', 'reservation') },
  group: { id: GroupId, find: one('Reserved', 'group') },
  loan: { id: LoanId, find: one('PickedUp', 'loan') },
  copy: { id: CopyId, find: one('Secured', 'copy', { backwards: true }) },
} satisfies Readonly<Record<string, Beginning>>;

/** What a request is about that began under some borrower, as it was asked: the ids may be anything. */
export type Things = { readonly [Kind in keyof typeof beginnings]?: unknown };

/** Under whom the first of things began that the history knows; undefined when it knows none of them. */
export const ownerOf = async (events: EventStore, things: Things): Answer<unknown> => {
  for (const [kind, { id, find }] of Object.entries<Beginning>(beginnings)) {
    const named = things[kind as keyof Things];
    if (!id.is(named)) continue;
    const found = await find(events, named);
    if (E.isLeft(found)) return found;
    const borrower = found.right?.data['borrower'];
    if (borrower !== undefined) return E.right(borrower);
  }
  return E.right(undefined);
};
