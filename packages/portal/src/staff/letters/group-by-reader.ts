import { lookUpBorrowers } from '../look-up-borrowers.js';
import type { AtDesk } from '../staff-visit.js';

/** The items of a reader. */
export interface ReaderItems<Item> {
  readonly patron: string;
  readonly items: readonly Item[];
}

/**
 * Groups items by their readers, in the order of the readers' keys: it stays the same while other readers
 * leave the list. A forgotten reader is left out.
 */
export const groupByReader = async <Item extends { readonly borrower: string }>(
  { desk }: AtDesk,
  items: readonly Item[],
): Promise<readonly ReaderItems<Item>[]> => {
  const found = await lookUpBorrowers(
    desk.findPatrons,
    items.map(({ borrower }) => borrower),
  );
  const patrons = new Map<string, string>(found.map(({ borrower, patron }) => [borrower, patron]));
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const patron = patrons.get(item.borrower);
    if (patron === undefined) continue;
    const group = groups.get(patron) ?? [];
    group.push(item);
    groups.set(patron, group);
  }
  return [...groups]
    .map(([patron, ofPatron]) => ({ patron, items: ofPatron }))
    .toSorted((one, other) => (one.patron < other.patron ? -1 : 1));
};
