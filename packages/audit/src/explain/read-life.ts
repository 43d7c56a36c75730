import type {
  Answer,
  EventStore,
  Fact,
  Cursor,
  Position,
  StoredEvent,
  StoreError,
} from '@torioki/event-store';
import { cutList, attempt, attemptAnswer, toEither, pages, unwrap } from '@torioki/event-store/adapter';
import { addTwins } from '@torioki/lending/events';
import type { CheckedRule } from '@torioki/lending/host-rules';
import { explainDecision, type RecordedExplanation } from './explain-decision.js';

/** The kinds of items whose history can be read. The events of an item have its kind and id as a tag. */
export const itemKinds = ['reservation', 'loan', 'copy', 'title', 'group'] as const;
export type ItemKind = (typeof itemKinds)[number];

/**
 * An event in the life of an item. If a decision recorded several of the events, only the first of them has
 * the decision.
 */
export interface LifeEntry extends Pick<StoredEvent, 'position' | 'type' | 'data' | 'recordedAt'> {
  readonly happenedAt: string;
  readonly decision?: RecordedExplanation;
}

/**
 * The kinds of items that are lent. Their loans must be read too, because some events of a loan have only the
 * loan's tag.
 */
const lentKinds: readonly ItemKind[] = ['copy', 'title'];

const loansPerQuery = 100;

const beginning: readonly string[] = addTwins(['PickedUp']);

const findLoan = ({ type, data }: Fact): readonly string[] =>
  beginning.includes(type) ? [data['loan'] as string] : [];

/** The events of an item and, if it is lent, of its loans, oldest first. */
const readEventsOf = (
  store: Pick<EventStore, 'read'>,
  thing: ItemKind,
  id: string,
  upTo: Cursor | Position,
): Answer<readonly Fact[]> =>
  attempt(async function* (): AsyncGenerator<StoreError, readonly Fact[], unknown> {
    const events = new Map<Position, Fact>();
    const read = async function* (tags: readonly string[]): AsyncGenerator<StoreError, void, unknown> {
      const query = tags.map((tag) => ({ tags: [tag] }));
      for await (const page of pages(store, query, { upTo }))
        for (const event of (yield* unwrap(page)).events) events.set(event.position, event);
    };
    yield* read([`${thing}:${id}`]);
    const loans = lentKinds.includes(thing) ? [...events.values()].flatMap(findLoan) : [];
    for (const some of cutList(loans, loansPerQuery)) yield* read(some.map((loan) => `loan:${loan}`));
    return [...events.values()].toSorted((one, other) => one.position - other.position);
  });

export interface LifeOptions {
  /** The last event to read. Without it, all events are read. */
  readonly upTo?: Cursor | Position;
  /** Rules of the host. They judge the commands again, like in `explainDecision`. */
  readonly rules?: readonly CheckedRule[];
}

/** Reads the life of an item, oldest event first. Returns no entries for an unknown item. */
export const readLife = (
  store: EventStore,
  thing: ItemKind,
  id: string,
  { upTo = Number.MAX_SAFE_INTEGER, rules = [] }: LifeOptions = {},
) =>
  attemptAnswer<StoreError, { readonly is: 'read'; readonly entries: readonly LifeEntry[] }>(
    async function* () {
      const entries: LifeEntry[] = [];
      let lastExplained = 0;
      for (const { position, type, data } of yield* unwrap(await readEventsOf(store, thing, id, upTo))) {
        const [whole] = yield* unwrap(await store.records({ after: position - 1, upTo: position }));
        const { recordedAt } = whole as StoredEvent;
        const entry = { position, type, data, recordedAt, happenedAt: data['at'] as string };
        const explained =
          position > lastExplained ? toEither(await explainDecision(store, position, rules)) : undefined;
        if (explained?._tag === 'Right') {
          lastExplained = explained.right.recorded.at(-1)?.position ?? position;
          entries.push({ ...entry, decision: explained.right });
        } else entries.push(entry);
      }
      return { is: 'read', entries };
    },
  );
