import type { LendingEvent } from '@torioki/lending';

type Kind = 'reservation' | 'loan' | 'copy' | 'group';

/** The last that happened to each thing of a kind. */
export interface Ledger {
  readonly take: (event: LendingEvent) => void;
  /** The nth, counted round, of those whose last event is of one of the types; of all when there is none. */
  readonly some: (kind: Kind, nth: number, ...types: readonly LendingEvent['type'][]) => Entry | undefined;
  /** How many of a kind there are. */
  readonly count: (kind: Kind) => number;
}

export interface Entry {
  readonly id: string;
  readonly type: LendingEvent['type'];
  readonly data: Readonly<Record<string, unknown>>;
}

export const newLedger = (): Ledger => {
  const all: Readonly<Record<Kind, Map<string, Entry>>> = {
    reservation: new Map(),
    loan: new Map(),
    copy: new Map(),
    group: new Map(),
  };
  return {
    take: ({ type, data }) => {
      const fields = data as Readonly<Record<string, unknown>>;
      for (const [kind, entries] of Object.entries(all)) {
        const id = fields[kind];
        if (typeof id === 'string')
          entries.set(id, { id, type, data: { ...entries.get(id)?.data, ...fields } });
      }
    },
    some: (kind, nth, ...types) => {
      const entries = [...all[kind].values()];
      const fitting = entries.filter(({ type }) => types.includes(type));
      const from = fitting.length > 0 ? fitting : entries;
      return from[nth % Math.max(1, from.length)];
    },
    count: (kind) => all[kind].size,
  };
};
