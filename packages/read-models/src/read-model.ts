import { lendingEvents, type DataOf, type LendingEvent, type LendingEventType } from '@torioki/lending';
import type { Fold } from '@torioki/lending/aggregates';
import type { MigratedType, TagKind } from '@torioki/lending/events';
import type { Listing, ReadModel } from '@torioki/projection';

type TypesWith<Kind extends TagKind> = {
  [Type in LendingEventType]: Kind & keyof DataOf<Type> extends never ? never : Type;
}[LendingEventType];

/** A fold of documents. `evolve` also gets the key of the document. */
interface DocumentFold<Document, Type extends LendingEventType> extends Omit<Fold<Document, Type>, 'evolve'> {
  readonly evolve: (before: Document, event: LendingEvent<Type>, key: string) => Document;
}

/**
 * The parts of a read model. A migrated event touches a document only if the event has an id of one of the
 * `keys`.
 */
interface Definition<Document, Kind extends TagKind, Type extends TypesWith<Kind> | MigratedType> {
  readonly name: string;
  readonly version: number;
  /** The kinds of ids that name documents. An event touches the documents that its ids name. */
  readonly keys: readonly Kind[];
  readonly fold: DocumentFold<Document, Type>;
  readonly listed?: (document: Document) => Listing | null;
}

/**
 * The keys of the documents that an event touches. If a damaged event has none of the ids, its keys are
 * undefined. So the event enters quarantine, where staff notice the damage.
 */
const keysIn = (data: object, kinds: readonly TagKind[]): readonly string[] => {
  const ids = data as Partial<Record<TagKind, string | null>>;
  const keys: string[] = [];
  for (const kind of kinds) if (kind in data && ids[kind] !== null) keys.push(ids[kind] as string);
  const isDamaged = keys.length === 0 && !kinds.some((kind) => kind in data);
  return isDamaged ? kinds.map((kind) => ids[kind] as string) : keys;
};

/** Returns an empty document after any event, so that the document is removed. */
export const nothing = () => null;

const hasOneOf =
  (kinds: readonly TagKind[]) =>
  (type: LendingEventType): boolean =>
    kinds.some((kind) => kind in lendingEvents[type].data.type.props);

/** Defines a read model by the ids that name its documents, and by the fold of their events. */
export const readModel = <Document, Kind extends TagKind, Type extends TypesWith<Kind> | MigratedType>({
  keys,
  fold: { initial, types, evolve },
  ...named
}: Definition<Document, Kind, Type>): ReadModel<Document, LendingEvent<Type>> => ({
  ...named,
  types: types.filter(hasOneOf(keys)),
  keys: ({ data }) => keysIn(data, keys),
  empty: initial,
  evolve,
});
