import type { LocalDate } from '@torioki/lending';
import { readItems, readPages } from './read-pages.js';
import type { AtDesk } from './staff-visit.js';

/** A reader whose promised days changed. */
export interface ChangedDays {
  readonly borrower: string;
  readonly copy: string | null;
  readonly title: string;
  readonly called?: string;
  /** The last day of the hold that the newest notice promised. */
  readonly promised: LocalDate | null;
  /** The present last day of the hold; null while it is not known. */
  readonly lastDay: LocalDate | null;
}

/** The present last days of the holds of copies. Reads the list of copies only until it has them all. */
const findLastDays = async ({ desk }: AtDesk, copies: ReadonlySet<string>) => {
  const found = new Map<string, LocalDate | null>();
  if (copies.size === 0) return found;
  for await (const { shown } of readPages((page) =>
    desk.views.pullList({ ...page, only: ['set-aside'] }).now(),
  )) {
    for (const { copy, lastDay } of shown.setAside) if (copies.has(copy)) found.set(copy, lastDay);
    if (found.size === copies.size) return found;
  }
  return found;
};

/** The readers at a member's place whose promised days changed. Reads at most 20 pages of notices. */
export const findChangedDays = async (
  at: AtDesk,
): Promise<{ readonly changed: readonly ChangedDays[]; readonly isWhole: boolean }> => {
  const { items, nextPage } = await readItems(
    (page) => at.desk.views.notices({ ...page, only: ['sent', 'not-sent'] }).now(),
    ({ due }) =>
      due.filter(({ why, pickup }) => why === 'days-changed' && pickup.location === at.member.location),
  );
  const days = await findLastDays(at, new Set(items.flatMap(({ copy }) => copy ?? [])));
  const changed = items.map(({ promised, ...notice }) => ({
    ...notice,
    promised: promised?.until ?? null,
    lastDay: days.get(notice.copy ?? '') ?? null,
  }));
  return { changed, isWhole: nextPage === null };
};
