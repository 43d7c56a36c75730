import * as E from 'fp-ts/lib/Either.js';
import { toReason } from './faults.js';
import { because, type ReasonTexts } from './because.js';
import { isCanonical } from './canonical.js';
import { canonicalText, hashLink, emptyChain, tryCanonicalEvent } from './chain.js';
import type { SealedEvent, Tip } from './chain.js';
import type { Cursor, StoredEvent } from './event.js';
import { pagesOfRecords } from './pages.js';
import { notCanonical, parseStoredEvent, explainTexts } from './parse-texts.js';
import { toCursor } from './cursor.js';
import { findEventFault } from './input.js';
import { isInstant } from './read-clock.js';
import type { Fault } from './json.js';
import type { EventStore } from './store.js';
import { storeError, type StoreError } from './store-error.js';

const broken = (position: number, why: ReasonTexts) =>
  E.left(storeError('chain-broken', { position, ...why }));

export const otherPosition = (position: number): ReasonTexts =>
  because(
    'other-position',
    `the next event says position ${position}`,
    `次の出来事の位置が${position}になっている`,
    {
      position,
    },
  );

/** The reason if an event's id occurs twice. */
export const duplicateId = (id: string, earlier: number): ReasonTexts =>
  because(
    'id-again',
    `event ${id} is repeated there; it is already at position ${earlier}`,
    `位置${earlier}の出来事（${id}）がもう一度ある`,
    { id, position: earlier },
  );

const otherHash = because(
  'other-hash',
  'its hash does not fit its content and the events before it',
  'ハッシュが、内容とそこまでの履歴から計算したものと違う',
);

/** The fault in an event's position or recorded instant. */
const placeFault = (tip: Tip, { position, recordedAt }: Tip): ReasonTexts | undefined => {
  if (position !== tip.position + 1) return otherPosition(position);
  const isAsBefore = tip.position > 0 && recordedAt === tip.recordedAt;
  const isFallen = !isAsBefore && (recordedAt < tip.recordedAt || !isInstant(recordedAt));
  return isFallen
    ? because(
        'recorded-before',
        'its recorded time is earlier than that of the previous event, or is impossible',
        '前の出来事より前に、または存在しない時刻に記録されたことになっている',
      )
    : undefined;
};

/** The tip of a chain after an event; `chain-broken` if the event has a fault or the wrong hash. */
const extendChain = (
  tip: Tip,
  { hash, recordedAt }: Tip,
  fault: ReasonTexts | undefined,
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
  return hashLink(tip.hash, text.right) === hash
    ? E.right({ position, hash, recordedAt })
    : broken(position, otherHash);
};

export const continueChain = (tip: Tip, event: StoredEvent): E.Either<StoreError, Tip> =>
  extendChain(tip, event, placeFault(tip, event), () => tryCanonicalEvent(event));

/** {@link continueChain} for several events. */
export const continueAll = (tip: Tip, events: readonly StoredEvent[]): E.Either<StoreError, Tip> => {
  let end: E.Either<StoreError, Tip> = E.right(tip);
  for (const event of events) {
    if (E.isLeft(end)) return end;
    end = continueChain(end.right, event);
  }
  return end;
};

/**
 * The last cursor after copying events. Returns an error if they do not continue the chain, or if an id is
 * already recorded.
 */
export const verifyCopy = (
  tip: Tip,
  events: readonly StoredEvent[],
  find: (id: string) => Pick<StoredEvent, 'id' | 'position'> | undefined,
): E.Either<StoreError, Cursor> => {
  const end = continueAll(tip, events);
  if (E.isLeft(end)) return end;
  const before = events.map(({ id }) => find(id)).find((event) => event !== undefined);
  return before
    ? E.left(storeError('event-id-reused', { id: before.id, position: before.position }))
    : E.right(toCursor(end.right));
};

/** Parses the texts of an event. Returns the reason if they are not valid. */
const parse = (event: SealedEvent): E.Either<ReasonTexts, StoredEvent> =>
  E.tryCatch(() => parseStoredEvent(event), explainTexts);

/** The fault of texts that no store would write, whatever their hash. */
const textFault = (event: SealedEvent): ReasonTexts | undefined => {
  const parsed = parse(event);
  if (E.isLeft(parsed)) return parsed.left;
  const stored = parsed.right;
  const fault = findEventFault(stored, 'event');
  if (fault) return toReason(fault);
  const other = (['tags', 'data', 'metadata'] as const).find(
    (part) => !isCanonical(event[part], stored[part]),
  );
  return other && notCanonical(other);
};

/** {@link continueChain} for the texts of a stored event, which must also be canonical. */
export const continueSealed = (tip: Tip, event: SealedEvent): E.Either<StoreError, Tip> =>
  extendChain(tip, event, placeFault(tip, event) ?? textFault(event), () => E.right(canonicalText(event)));

const noStore = E.left(
  storeError('invalid-input', {
    path: 'store',
    ...because(
      'event-store',
      'must be an event store, for example the `store` that openSqliteEventStore returns',
      '出来事の保管先を渡す',
    ),
  }),
);

/**
 * Lets the store check itself, then recomputes the whole chain from the events that the store returns.
 * Returns the last cursor, or an error for the first broken position. The noted cursors must be in the chain.
 * Returns `invalid-input` if the argument is not an event store.
 */
export const verifyChain = async (
  store: Pick<EventStore, 'librarySystem' | 'check' | 'records'>,
  noted: readonly Cursor[] = [],
): Promise<E.Either<StoreError, Cursor>> => {
  if (typeof (Object(store) as Partial<EventStore>).check !== 'function') return noStore;
  const checked = await store.check(noted);
  if (E.isLeft(checked)) return checked;
  let head: Tip = { ...emptyChain(store.librarySystem), recordedAt: '' };
  for await (const page of pagesOfRecords(store, { upTo: checked.right })) {
    const next = E.chain((events: readonly StoredEvent[]) => continueAll(head, events))(page);
    if (E.isLeft(next)) return next;
    head = next.right;
  }
  return E.right(toCursor(head));
};
