import { lendingEventCodec, type LendingEvent } from '@torioki/lending';
import { readRecordedCommand, type EventStore } from '@torioki/event-store';

type DataOf<Type extends LendingEvent['type']> = Extract<LendingEvent, { readonly type: Type }>['data'];

const unknownId = '00000000-0000-4000-8000-000000000000';

/** Finds Torioki's ids: reservations and groups by person and title, loans and kept copies by copy. */
export const createRememberedIds = () => {
  const reservations = new Map<string, string>();
  const groups = new Map<string, string>();
  const kept = new Map<string, string>();
  const loans = new Map<string, string>();
  const underWay = new Set<string>();

  const kinds: { readonly [Type in LendingEvent['type']]?: (data: DataOf<Type>, who: string) => void } = {
    Reserved: ({ title, reservation, group }, who) => {
      reservations.set(`${who} ${title}`, reservation);
      groups.set(`${who} ${title}`, group ?? '');
    },
    Secured: ({ copy, reservation }) => {
      kept.set(copy, reservation);
      underWay.delete(copy);
    },
    Shipped: ({ copy }) => void underWay.add(copy),
    ArrivedAtBranch: ({ copy }) => void underWay.delete(copy),
    Undone: ({ copy, back }) => {
      if (back.is === 'ArrivedAtBranch') underWay.add(copy);
      if (back.is === 'Shipped') underWay.delete(copy);
    },
    PickedUp: ({ copy, loan }) => {
      loans.set(copy, loan);
      underWay.delete(copy);
    },
  };

  const remember = ({ type, data }: LendingEvent, who: string): void =>
    (kinds[type] as ((data: unknown, who: string) => void) | undefined)?.(data, who);

  const idIn = (ids: ReadonlyMap<string, string>, key: string): string => ids.get(key) ?? unknownId;

  return {
    remember,
    reservationOf: (who: string, title: string) => idIn(reservations, `${who} ${title}`),
    groupOf: (who: string, title: string) => idIn(groups, `${who} ${title}`),
    keptAs: (copy: string) => idIn(kept, copy),
    loanOf: (copy: string) => idIn(loans, copy),
    isUnderWay: (copy: string) => underWay.has(copy),
  };
};

export type RememberedIds = ReturnType<typeof createRememberedIds>;

/** The types of the events with ids to remember. */
export const idEventTypes = [
  'Reserved',
  'Secured',
  'Shipped',
  'ArrivedAtBranch',
  'PickedUp',
  'Undone',
] as const;

/** The events of some types in the history, in their order. */
export const readEvents = async (
  events: EventStore,
  types: readonly LendingEvent['type'][],
): Promise<readonly LendingEvent[]> => {
  const read = await events.read([{ types }]);
  if (read._tag === 'Left') throw new Error(read.left.message);
  return read.right.events.flatMap((stored) => {
    const decoded = lendingEventCodec.decode(stored);
    return decoded._tag === 'Left' ? [] : [decoded.right];
  });
};

/** The id of the last recorded command of a type about a copy; an unknown id if there is none. */
export const findLastCommand = async (events: EventStore, type: string, copy: string): Promise<string> => {
  const recorded = await events.records();
  if (recorded._tag === 'Left') throw new Error(recorded.left.message);
  const ids = recorded.right.flatMap((stored) => {
    const command = stored.data['copy'] === copy ? readRecordedCommand(stored)?.command : undefined;
    return command?.type === type ? [command.id] : [];
  });
  return ids.at(-1) ?? unknownId;
};
