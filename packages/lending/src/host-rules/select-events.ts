import { because, type ReasonTexts } from '@torioki/event-store/adapter';
import * as E from 'fp-ts/lib/Either.js';
import { addTwins, lendingEvents, type LendingEventType } from '../events/index.js';
import type { BorrowerId } from '../vocabulary/index.js';

interface TypesWithTags {
  readonly types: readonly LendingEventType[];
  readonly tags?: readonly string[];
}

/** A query for the events of a fold, or the reason why it would miss some of them. */
export type Selection = E.Either<ReasonTexts, readonly TypesWithTags[]>;

const noEvents = E.left(
  because(
    'no-events',
    'it reads a fold without event types, or about an item without an id',
    '読むものに、そのような出来事はない',
  ),
);

const hasTag = (type: LendingEventType, kind: string): boolean =>
  lendingEvents[type].tags.some((tag) => tag === kind);

/** Leaves out migrated types that replace another type in the list. */
const withoutTwins = (types: readonly LendingEventType[]): readonly LendingEventType[] => {
  const twins = types.flatMap((type) => addTwins([type]).filter((twin) => twin !== type));
  return types.filter((type) => !twins.includes(type));
};

const explainMissing = (type: LendingEventType, kind: string): ReasonTexts =>
  because(
    'no-events',
    `it reads a fold about a ${kind}, but no event ${type} names a ${kind}; read this type in another fold`,
    `出来事 ${type} に ${kind} はない。別の fold で読む`,
    { type, kind },
  );

/** Selects the events of a fold about some things. Each type must have the tags of all their kinds. */
const selectAbout = (
  types: readonly LendingEventType[],
  kinds: readonly string[],
  things: readonly (readonly [kind: string, id: string])[],
): Selection => {
  const own = withoutTwins(types);
  const [missing] = kinds.flatMap((kind) =>
    own.filter((type) => !hasTag(type, kind)).map((type) => explainMissing(type, kind)),
  );
  if (missing) return E.left(missing);
  if (types.length === 0) return noEvents;
  return E.right(
    things.map(([kind, id]) => ({
      types: types.filter((type) => hasTag(type, kind)),
      tags: [`${kind}:${id}`],
    })),
  );
};

/** Selects the events of some types. With `of`, only the events about this thing. */
export const selectOfThing = (types: readonly LendingEventType[], of: object | undefined): Selection => {
  if (of === undefined) return types.length === 0 ? noEvents : E.right([{ types }]);
  const kinds = Object.keys(of);
  return kinds.length === 0 ? noEvents : selectAbout(types, kinds, Object.entries(of));
};

/** Selects the events about a person. An unknown person has no pseudonyms, and so no events. */
export const selectOfPerson = (
  types: readonly LendingEventType[],
  person: readonly BorrowerId[],
): Selection =>
  selectAbout(
    types,
    ['borrower'],
    person.map((id) => ['borrower', id]),
  );
