import type { Label, LocalTime } from '../vocabulary/index.js';
import type { Policy } from './policy.js';

/**
 * Rules of a town library, quite different from the guide's. It allows more reservations and two renewals,
 * each counted from the old due date. It sends nothing home.
 */
export const town: Policy = {
  label: 'town-2021' as Label,
  timeZone: 'Asia/Tokyo',
  reservationLimit: 15,
  loanDays: { normal: 21, short: 7 },
  homeTransitGraceDays: 0,
  renewal: { base: 'due-date', limit: 2, days: { normal: 14, short: 7 }, confirmWithinMinutes: 30 },
  dispatch: { transitDays: 1, announcedDays: { least: 2, most: 2 } },
  readingOrderRelease: 'picked-up',
  homeDelivery: false,
  readyMail: { at: '18:00' as LocalTime, titles: true },
  cartLimit: 30,
  commandsPerHour: 90,
  returnPostageYen: 0,
  holdShelfOpenDays: 7,
  endedDays: 30,
  forgetAfterDays: 7,
  unusualPerDay: 10,
  accessLogDays: 90,
  showQueueRank: true,
  showEstimate: true,
  suspension: { mostDays: 60 },
  readingHistory: true,
};
