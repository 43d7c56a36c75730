import type { EventStore, StoreError } from '@torioki/event-store';
import { attempt, pages, unwrap } from '@torioki/event-store/adapter';
import { addTwins } from '@torioki/lending/events';
import * as E from 'fp-ts/lib/Either.js';
import type { TitleWithCopies } from './add-title.js';
import { shown, type ShownAnswer } from './answers/answer.js';
import { callCatalogue } from './ports/call-catalogue.js';
import { catchThrown } from './answers/catch-thrown.js';
import { hostCalls, limitTitles } from './ports/limit-host-calls.js';
import { defaultTimeLimits } from './ports/time-limits.js';
import { namingBy, type TitleNames, type WithNames } from './answers/title-names.js';

/** The history, and a catalogue that lists its titles in the order of their codes. */
export interface ComparedStores {
  readonly events: EventStore;
  readonly catalogue: {
    /** Returns the next titles after a code; an empty list after the last title. */
    readonly titlesAfter: (code: string) => Promise<E.Either<Error, readonly TitleWithCopies[]>>;
    readonly names: TitleNames;
  };
}

/** A title whose catalogue record and history differ. */
interface DifferingTitle {
  readonly title: string;
  /** The copies in the history that the record does not name. */
  readonly notCatalogued: readonly string[];
  /** The copies in the record that are missing in the history. */
  readonly notHeld: readonly string[];
}

/**
 * The differences between catalogue and history. Each list has the first 1,000 titles by code, with names.
 */
interface TitleDifferences {
  /** Titles with copies and without a record: no search finds them. */
  readonly withoutRecord: WithNames<readonly DifferingTitle[]>;
  /** Records without copies, 「所蔵なし」: no patron can reserve them. */
  readonly withoutCopies: WithNames<readonly DifferingTitle[]>;
  /** Titles whose record names other copies than the history has. */
  readonly withOtherCopies: WithNames<readonly DifferingTitle[]>;
}

const mostOfEach = 1_000;

type Copies = ReadonlySet<string>;

const none: Copies = new Set();

/** For each title, the copies that were added and not withdrawn. */
async function* heldIn(events: EventStore): AsyncGenerator<StoreError, Map<string, Set<string>>, unknown> {
  const held = new Map<string, Set<string>>();
  for await (const page of pages(events, [{ types: addTwins(['CopyAdded', 'Withdrawn']) }]))
    for (const { type, data } of (yield* unwrap(page)).events) {
      const { title, copy } = data as { readonly title: string; readonly copy: string };
      const copies = held.get(title) ?? new Set();
      if (type === 'Withdrawn') copies.delete(copy);
      else copies.add(copy);
      if (copies.size > 0) held.set(title, copies);
      else held.delete(title);
    }
  return held;
}

const unsharedTitle = (title: string, held: Copies, named: Copies): DifferingTitle => ({
  title,
  notCatalogued: [...held].filter((copy) => !named.has(copy)),
  notHeld: [...named].filter((copy) => !held.has(copy)),
});

type Kind = keyof TitleDifferences;

/** The kind of difference between a title's record and the history; undefined if they agree. */
const kindOf = ({ notCatalogued, notHeld }: DifferingTitle, held: Copies): Kind | undefined => {
  if (held.size === 0) return 'withoutCopies';
  return notCatalogued.length + notHeld.length > 0 ? 'withOtherCopies' : undefined;
};

async function* compared({
  events,
  catalogue,
}: ComparedStores): AsyncGenerator<Error, Record<Kind, DifferingTitle[]>, unknown> {
  const unsharedOf: Record<Kind, DifferingTitle[]> = {
    withoutRecord: [],
    withoutCopies: [],
    withOtherCopies: [],
  };
  const add = (kind: Kind, one: DifferingTitle) => {
    if (unsharedOf[kind].length < mostOfEach) unsharedOf[kind].push(one);
  };
  const heldOf = yield* heldIn(events);
  for (let after: string | undefined = ''; after !== undefined;) {
    const from = after;
    const titles: readonly TitleWithCopies[] = yield* unwrap(
      await callCatalogue('titlesAfter', () => catalogue.titlesAfter(from)),
    );
    for (const { title, copies } of titles) {
      const held = heldOf.get(title) ?? none;
      const one = unsharedTitle(title, held, new Set(copies.map(({ copy }) => copy)));
      const kind = kindOf(one, held);
      if (kind !== undefined) add(kind, one);
      heldOf.delete(title);
    }
    after = titles.at(-1)?.title;
  }
  for (const title of [...heldOf.keys()].toSorted())
    add('withoutRecord', unsharedTitle(title, heldOf.get(title) ?? none, none));
  return unsharedOf;
}

/**
 * Compares a catalogue with the history, so that staff can add the missing copies or records (ours). It reads
 * the whole catalogue and all events about copies, so run it at night, not for every page. It fails with the
 * error of the store or of the catalogue, and never rejects.
 */
export const compareTitles = async (
  between: ComparedStores,
): Promise<ShownAnswer<TitleDifferences> | { readonly is: 'failed'; readonly error: Error }> => {
  const found = E.flattenW(
    await catchThrown<E.Either<Error, Record<Kind, DifferingTitle[]>>>('unshared', () =>
      attempt(() => compared(between)),
    ),
  );
  return E.isLeft(found)
    ? { is: 'failed', error: found.left }
    : shown(await namingBy(limitTitles(hostCalls(defaultTimeLimits), between.catalogue.names))(found.right));
};
