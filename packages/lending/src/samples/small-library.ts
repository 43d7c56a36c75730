import type { LendingCommand } from '../decisions/index.js';
import {
  addCopy,
  addPickupLocation,
  openMigration,
  publishClosedDays,
  publishDispatchDays,
  publishPolicy,
} from './short/index.js';
import { atNoonOf, places } from './short/values.js';

const everyDay = Array.from({ length: 30 }, (_, index) => index + 1);

/**
 * Opens a small library on 1 April, and then opens its migration. The library has two counters, two branches,
 * the post, three titles, four copies, and dispatch every day.
 */
export const openingCommands: readonly LendingCommand[] = [
  publishPolicy({ reservationLimit: 2, suspension: { mostDays: 30 } }, 1),
  ...Object.values(places).map(addPickupLocation),
  publishDispatchDays(everyDay, 1),
  publishClosedDays('hq', [], 1),
  addCopy('a-1'),
  addCopy('a-2'),
  addCopy('b-1'),
  addCopy('c-1'),
  openMigration(),
].map((command) => atNoonOf(1, command));
