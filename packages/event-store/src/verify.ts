import * as E from 'fp-ts/lib/Either.js';
import { faultAsReason } from './faults.js';
import { because, type Because } from './because.js';
import { isCanonical } from './canonical.js';
import { canonicalText, chainLink, emptyChain, tryCanonicalEvent } from './chain.js';
import type { SealedEvent, Tip } from './chain.js';
import type { Place, StoredEvent } from './event.js';
import { pagesOfRecords } from './pages.js';
import { notCanonical, storedEvent, textsReason } from './parse-texts.js';
import { placeOf } from './place.js';
import { recordedFault } from './input.js';
import { isInstant } from './instant-of.js';
import type { Fault } from './json.js';
import type { EventStore } from './store.js';
import { storeError, type StoreError } from './store-error.js';

const broken = (position: number, why: Because) => E.left(storeError('chain-broken', { position, ...why }));

export const nextSays = (position: number): Because =>
  because(
    'other-position',
    `the next event says position ${position}`,
    `次の出来事の位置が${position}になっている`,
    {
      position,
    },
  );

/** An event is there again under its id. */
export const idThereAgain = (id: string, earlier: number): Because =>
  because(
    'id-again',
    `event ${id} stands there again, which is at position ${earlier}`,
    `位置${earlier}の出来事（${id}）がもう一度ある`,
    { id, position: earlier },
  );

const otherHash = because(
  'other-hash',
  'its hash is not that of its content and the history before it',
  'ハッシュが、内容とそこまでの履歴から計算したものと違う',
);

/** What is wrong with the position of an event, or with the instant at which it says that it was recorded. */
const placeFault = (tip: Tip, { position, recordedAt }: Tip): Because | undefined => {
  if (position !== tip.position + 1) return nextSays(position);
  const isAsBefore = tip.position > 0 && recordedAt === tip.recordedAt;
  const isFallen = !isAsBefore && (recordedAt < tip.recordedAt || !isInstant(recordedAt));
  return isFallen
    ? because(
        'recorded-before',
        'it says that it was recorded before the event before it, or at no real instant',
        '前の出来事より前に、または存在しない時刻に記録されたことになっている',
      )
    : undefined;
};

/** Moves a tip over an event that has a fault or none, if its hash is that of its text. */
const linked = (
  tip: Tip,
  { hash, recordedAt }: Tip,
  fault: Because | undefined,
  canonical: () => E.Either<Fault, string>,
): E.Either<StoreError, Tip> => {
  const position = tip.position + 1;
  if (fault !== undefined) return broken(position, fault);
  const text = canonical();
  if (E.isLeft(text))
    return broken(
      position,
      because('not-canonical', 'its content is not canonical JSON', '内容が、決まった書き方になっていない'),
    );
  return chainLink(tip.hash, text.right) === hash
    ? E.right({ position, hash, recordedAt })
    : broken(position, otherHash);
};

export const continueChain = (tip: Tip, event: StoredEvent): E.Either<StoreError, Tip> =>
  linked(tip, event, placeFault(tip, event), () => tryCanonicalEvent(event));

/** Moves the tip of a chain over events, if they continue it one after the other. */
export const continueAll = (tip: Tip, events: readonly StoredEvent[]): E.Either<StoreError, Tip> => {
  let end: E.Either<StoreError, Tip> = E.right(tip);
  for (const event of events) {
    if (E.isLeft(end)) return end;
    end = continueChain(end.right, event);
  }
  return end;
};

/** The place after copied events, if they continue the chain and none of their ids is known. */
export const endOfCopy = (
  tip: Tip,
  events: readonly StoredEvent[],
  find: (id: string) => Pick<StoredEvent, 'id' | 'position'> | undefined,
): E.Either<StoreError, Place> => {
  const end = continueAll(tip, events);
  if (E.isLeft(end)) return end;
  const before = events.map(({ id }) => find(id)).find((event) => event !== undefined);
  return before
    ? E.left(storeError('event-id-reused', { id: before.id, position: before.position }))
    : E.right(placeOf(end.right));
};

/** The event in some texts, or the reason why they hold none. */
const parse = (event: SealedEvent): E.Either<Because, StoredEvent> =>
  E.tryCatch(() => storedEvent(event), textsReason);

/** What is wrong with the texts of an event, whatever their hash: no store writes such texts. */
const textFault = (event: SealedEvent): Because | undefined => {
  const parsed = parse(event);
  if (E.isLeft(parsed)) return parsed.left;
  const stored = parsed.right;
  const fault = recordedFault(stored, 'event');
  if (fault) return faultAsReason(fault);
  const other = (['tags', 'data', 'metadata'] as const).find(
    (part) => !isCanonical(event[part], stored[part]),
  );
  return other && notCanonical(other);
};

/** Moves the tip of a chain over an event, if its texts are canonical and are what was hashed. */
export const continueSealed = (tip: Tip, event: SealedEvent): E.Either<StoreError, Tip> =>
  linked(tip, event, placeFault(tip, event) ?? textFault(event), () => E.right(canonicalText(event)));

const noStore = E.left(
  storeError('invalid-input', {
    path: 'store',
    ...because(
      'event-store',
      'must be an event store, such as the `store` of what openSqliteEventStore answers',
      '出来事の保管先を渡す',
    ),
  }),
);

/**
 * Lets the store check itself, and recomputes the whole chain from the events that it gives out. Answers the head, or
 * the first bad position. Places that were noted earlier must be in the chain. Something that is no event store is
 * `invalid-input`.
 */
export const verifyChain = async (
  store: Pick<EventStore, 'librarySystem' | 'check' | 'records'>,
  noted: readonly Place[] = [],
): Promise<E.Either<StoreError, Place>> => {
  if (typeof (Object(store) as Partial<EventStore>).check !== 'function') return noStore;
  const checked = await store.check(noted);
  if (E.isLeft(checked)) return checked;
  let head: Tip = { ...emptyChain(store.librarySystem), recordedAt: '' };
  for await (const page of pagesOfRecords(store, { upTo: checked.right })) {
    const next = E.chain((events: readonly StoredEvent[]) => continueAll(head, events))(page);
    if (E.isLeft(next)) return next;
    head = next.right;
  }
  return E.right(placeOf(head));
};
