import { lendingEvents, type DataOf, type LendingEvent, type LendingEventType } from '@torioki/lending';
import type { Fold } from '@torioki/lending/aggregates';
import type { InheritedType, TagKind } from '@torioki/lending/events';
import type { Listing, ReadModel } from '@torioki/projection';

type TypesWith<Kind extends TagKind> = {
  [Type in LendingEventType]: Kind & keyof DataOf<Type> extends never ? never : Type;
}[LendingEventType];

/** A fold of documents, which may depend on the id that names the one. */
interface DocumentFold<Document, Type extends LendingEventType> extends Omit<Fold<Document, Type>, 'evolve'> {
  readonly evolve: (before: Document, event: LendingEvent<Type>, key: string) => Document;
}

/** What was taken over from an old system counts only where it has one of the ids. */
interface Definition<Document, Kind extends TagKind, Type extends TypesWith<Kind> | InheritedType> {
  readonly name: string;
  readonly version: number;
  /** The ids by which documents are named: an event touches the documents whose ids it has. */
  readonly keys: readonly Kind[];
  readonly fold: DocumentFold<Document, Type>;
  readonly listed?: (document: Document) => Listing | null;
}

/** An event that has none of the ids gives a key that is no text, so that somebody notices the damage. */
const keysIn = (data: object, kinds: readonly TagKind[]): readonly string[] => {
  const ids = data as Partial<Record<TagKind, string | null>>;
  const keys: string[] = [];
  for (const kind of kinds) if (kind in data && ids[kind] !== null) keys.push(ids[kind] as string);
  const isDamaged = keys.length === 0 && !kinds.some((kind) => kind in data);
  return isDamaged ? kinds.map((kind) => ids[kind] as string) : keys;
};

/** Leaves nothing of a document, whatever it was. */
export const nothing = () => null;

const hasOneOf =
  (kinds: readonly TagKind[]) =>
  (type: LendingEventType): boolean =>
    kinds.some((kind) => kind in lendingEvents[type].data.type.props);

/** Defines a read model by the ids that name its documents, and the fold of their events. */
export const readModel = <Document, Kind extends TagKind, Type extends TypesWith<Kind> | InheritedType>({
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
