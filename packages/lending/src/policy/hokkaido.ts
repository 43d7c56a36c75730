import type { Label, LocalTime } from '../vocabulary/index.js';
import type { Policy } from './policy.js';

/**
 * The rules of the Hokkaido Prefectural Library's guide of March 2021, with defaults where the guide is
 * silent.
 */
export const hokkaido: Policy = {
  label: 'hokkaido-2021-03' as Label,
  timeZone: 'Asia/Tokyo',
  reservationLimit: 10,
  loanDays: { normal: 14, short: 7 },
  homeTransitGraceDays: 4,
  renewal: { base: 'click', limit: 1, days: { normal: 14, short: 7 }, confirmWithinMinutes: 30 },
  dispatch: { transitDays: 2, announcedDays: { least: 4, most: 5 } },
  readingOrderRelease: 'secured',
  homeDelivery: true,
  readyMail: { at: '20:00' as LocalTime, titles: false },
  cartLimit: 50,
  commandsPerHour: 60,
  returnPostageYen: 404,
  holdShelfOpenDays: 10,
  endedDays: 30,
  forgetAfterDays: 0,
  unusualPerDay: 10,
  accessLogDays: 90,
  showQueueRank: false,
  showEstimate: false,
  suspension: null,
  readingHistory: false,
};
