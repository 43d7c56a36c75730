import { copy, type Copy } from '@torioki/lending/aggregates';
import { readModel } from '../read-model.js';

/** A copy that the library has, with its status. */
export type KnownCopy = Exclude<Copy, { readonly is: 'not-held' | 'withdrawn' }>;

/** The copies of a title, in the order of their addition. */
export type HoldingsDocument = readonly KnownCopy[];

const isKnown = (one: Copy): one is KnownCopy => one.is !== 'not-held' && one.is !== 'withdrawn';

const nothingHeld: HoldingsDocument = [];

/** 所蔵情報: the copies of each title, with their statuses. One document for each title. */
export const holdingsModel = readModel({
  name: 'holdings',
  version: 11,
  keys: ['title'],
  fold: {
    initial: nothingHeld,
    types: copy.types,
    evolve: (copies, event) => {
      const { copy: id } = event.data;
      if (id === null) return copies;
      const before = copies.find((one) => one.copy === id);
      const after = copy.evolve(before ?? copy.initial, event);
      if (!isKnown(after)) return copies.filter((one) => one !== before);
      return before ? copies.map((one) => (one === before ? after : one)) : [...copies, after];
    },
  },
});
