import { isDeepStrictEqual } from 'node:util';
import type { LendingEvent } from '@torioki/lending';
import type { DaysUntilFreeDocument } from '../days-until-free/document.js';
import type { SetAside } from '../hold-shelf/document.js';
import { readModels } from '../read-models.js';
import { aggregateFolds } from './fold-aggregates.js';

/** A fold of events by key: an aggregate, or a read model. */
interface Source {
  readonly name: string;
  readonly keys: (event: LendingEvent) => readonly string[];
  readonly initial: unknown;
  readonly evolve: (state: unknown, event: LendingEvent, key: string) => unknown;
  /** The content of a state, in a form that can be compared; null for an empty state. */
  readonly known: (state: unknown) => unknown;
}

const isLeftAfterEnd = (hold: SetAside | null): boolean => hold?.is === 'left-after-end';

/**
 * Documents without two parts that an undo may restore: the ended hold before a loan from the shelf, and the
 * dropped cycle of a lost or removed copy. Null for an empty document.
 */
const withoutKeptStep: Readonly<Record<string, (document: unknown) => unknown>> = {
  'hold-shelf': (document) => {
    const hold = document as SetAside;
    if (isLeftAfterEnd(hold)) return null;
    return isLeftAfterEnd(hold.before) ? { ...hold, before: null } : hold;
  },
  'days-until-free': (document) => {
    const { open, past } = document as DaysUntilFreeDocument;
    return open === null && past.length === 0 ? null : { open, past };
  },
};

const sources: readonly Source[] = [
  ...aggregateFolds.map(({ name, ...fold }) => ({
    ...fold,
    name: `the aggregate ${name}`,
    known: (state: unknown) => (isDeepStrictEqual(state, fold.initial) ? null : state),
  })),
  ...readModels.map(({ name, types, keys, empty, evolve }): Source => {
    const nothing = JSON.stringify(empty);
    return {
      name: `the document ${name}`,
      keys: (event) => (types.includes(event.type) ? [...new Set(keys(event))] : []),
      initial: empty,
      evolve,
      known: (document) => {
        const text = JSON.stringify(document);
        if (text === nothing) return null;
        const plain: unknown = JSON.parse(text);
        const select = withoutKeptStep[name];
        return select === undefined ? plain : select(plain);
      },
    };
  }),
];

/** The folds by pseudonym. An undone loan leaves its pseudonym used. */
const byPseudonym = ['the document pseudonyms', 'the aggregate borrower'];

const beginning = { Reserved: true, PickedUp: true, ReservationMigrated: true, LoanMigrated: true };

/** All documents and all states of aggregates, by name and key, kept up to date event by event. */
export const followStates = () => {
  const states = new Map<string, unknown>();
  const begun = new Set<unknown>();

  const stateOf = (id: string, { initial }: Source): unknown => (states.has(id) ? states.get(id) : initial);

  const listChanges = (events: readonly LendingEvent[]) => {
    const changed = new Map<string, { source: Source; key: string; state: unknown }>();
    for (const event of events)
      for (const source of sources)
        for (const key of source.keys(event)) {
          const id = `${source.name} ${key}`;
          const earlier = changed.get(id);
          const state = earlier ? earlier.state : stateOf(id, source);
          changed.set(id, { source, key, state: source.evolve(state, event, key) });
        }
    return changed;
  };

  return {
    add: (events: readonly LendingEvent[]): void => {
      for (const [id, { state }] of listChanges(events)) states.set(id, state);
      for (const { type, data } of events)
        if (type in beginning && 'borrower' in data) begun.add(data.borrower);
    },
    /**
     * The documents and states that events would change, before and after the events. Leaves out pseudonyms
     * that were not used before.
     */
    compare: (events: readonly LendingEvent[]) => {
      const all = [...listChanges(events)].filter(
        ([, { source, key }]) => !byPseudonym.includes(source.name) || begun.has(key),
      );
      return {
        before: Object.fromEntries(all.map(([id, { source }]) => [id, source.known(stateOf(id, source))])),
        after: Object.fromEntries(all.map(([id, { source, state }]) => [id, source.known(state)])),
      };
    },
  };
};
