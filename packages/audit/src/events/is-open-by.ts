import type { LocalDate } from '@torioki/lending';
import { closedDaysOf, headquarters, isListed, type RulesInForce } from '@torioki/lending/aggregates';
import * as E from 'fp-ts/lib/Either.js';

/** Whether the headquarters are open on a day; so they are on days of which nothing was published. */
export const isOpenBy = (published: RulesInForce): ((day: LocalDate) => boolean) => {
  const main = headquarters(published);
  const closed = main ? closedDaysOf(published, main.location) : [];
  return (day) => !E.exists((isClosed: boolean) => isClosed)(isListed(closed, day));
};
