import type { LocalDate } from '@torioki/lending';
import { requireShown, type PortalContext } from '../../context.js';
import { dateOf } from '../../local-date.js';
import { moveMonth } from '../calendars/month.js';
import { visitOf } from '../staff-visit.js';

/**
 * The next day after today on which copies leave the place of the desk. Undefined if the days until the end of the
 * next month have none.
 */
export const findNextDispatchDay = async (c: PortalContext): Promise<LocalDate | undefined> => {
  const { clock, library } = c.var.options;
  const { location } = visitOf(c).at.member;
  const today = dateOf(clock());
  for (const month of [today, moveMonth(today, 'next')]) {
    const { days } = requireShown(await library.views.publishedMonth(location, month).now());
    const next = days.find(({ day, leaves }) => leaves && day > today);
    if (next !== undefined) return next.day;
  }
  return undefined;
};
