import type { LocalDate } from '@torioki/lending';
import { readPages } from './read-pages.js';
import type { AtDesk } from './staff-visit.js';

/** The number of pages of notices that a page for staff reads. */
const mostPages = 20;

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

type Changed = Omit<ChangedDays, 'lastDay'>;

/** The changed notices for a member's place, and whether all pages were read. */
const findNotices = async ({ desk, member }: AtDesk) => {
  const changed: Changed[] = [];
  let pages = 0;
  for await (const { shown } of readPages((page) => desk.views.notices(page).now())) {
    for (const { why, pickup, promised, ...notice } of shown.due)
      if (why === 'days-changed' && pickup.location === member.location)
        changed.push({ ...notice, promised: promised?.until ?? null });
    pages += 1;
    if (pages === mostPages) return { changed, isWhole: shown.nextPage === null };
  }
  return { changed, isWhole: true };
};

/** The present last days of the holds of copies. Reads the list of copies only until it has them all. */
const findLastDays = async ({ desk }: AtDesk, copies: ReadonlySet<string>) => {
  const found = new Map<string, LocalDate | null>();
  if (copies.size === 0) return found;
  for await (const { shown } of readPages((page) => desk.views.pullList(page).now())) {
    for (const { copy, lastDay } of shown.setAside) if (copies.has(copy)) found.set(copy, lastDay);
    if (found.size === copies.size) return found;
  }
  return found;
};

/** The readers at a member's place whose promised days changed. Reads at most 20 pages of notices. */
export const findChangedDays = async (
  at: AtDesk,
): Promise<{ readonly changed: readonly ChangedDays[]; readonly isWhole: boolean }> => {
  const { changed, isWhole } = await findNotices(at);
  const days = await findLastDays(at, new Set(changed.flatMap(({ copy }) => copy ?? [])));
  return { changed: changed.map((one) => ({ ...one, lastDay: days.get(one.copy ?? '') ?? null })), isWhole };
};
