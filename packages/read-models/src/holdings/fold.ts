import { copy, type Copy, type CopyId } from '@torioki/lending';
import type { ReadModel } from '@torioki/projection';

/** A copy that the library holds, and where it is. */
export type KnownCopy = Exclude<Copy, { readonly is: 'not-held' | 'withdrawn' }>;

/** The copies of a title, as they came. */
export type HoldingsDocument = readonly KnownCopy[];

/** How the domain sees any one copy. */
const oneCopy = copy('any' as CopyId);

type CopyEvent = Parameters<typeof oneCopy.evolve>[1];

const isKnown = (one: Copy): one is KnownCopy => one.is !== 'not-held' && one.is !== 'withdrawn';

/** 所蔵情報: the copies of each title, and where they are. A document a title. */
export const holdings: ReadModel<HoldingsDocument, CopyEvent> = {
  name: 'holdings',
  version: 3,
  types: oneCopy.query.flatMap(({ types = [] }) => types),
  keys: ({ data }) => [data.title],
  empty: [],
  evolve: (copies, event) => {
    const { copy: id } = event.data;
    if (id === null) return copies;
    const before = copies.find((one) => one.copy === id);
    const after = oneCopy.evolve(before ?? { is: 'not-held' }, event);
    if (!isKnown(after)) return copies.filter((one) => one !== before);
    return before ? copies.map((one) => (one === before ? after : one)) : [...copies, after];
  },
};
