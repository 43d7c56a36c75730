import type { LocalDate } from '@torioki/lending';
import { findClosedDays, headquarters, isListed, type RulesInForce } from '@torioki/lending/aggregates';
import * as E from 'fp-ts/lib/Either.js';

/** Returns a test for open days of the headquarters. Days without a published calendar are open. */
export const openDayTest = (published: RulesInForce): ((day: LocalDate) => boolean) => {
  const main = headquarters(published);
  const closed = main ? findClosedDays(published, main.location) : [];
  return (day) => !E.exists((isClosed: boolean) => isClosed)(isListed(closed, day));
};
