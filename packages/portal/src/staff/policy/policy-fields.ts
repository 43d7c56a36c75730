import type { Policy } from '@torioki/lending';

/** The paths of all values in a type, such as `renewal.days.short`. */
type PathsIn<Of> = {
  [Key in keyof Of & string]: NonNullable<Of[Key]> extends string | number | boolean
    ? Key
    : `${Key}.${PathsIn<NonNullable<Of[Key]>>}`;
}[keyof Of & string];

/** The path of a value in a policy. */
export type PolicyPath = PathsIn<Policy>;

/** The kind of a value. An optional number may be null; a choice is one of some codes. */
type Kind = 'text' | 'number' | 'optional-number' | 'yes-no' | readonly string[];

/** The kind of each value of a policy, in the order of the policy. */
export const policyFields = {
  label: 'text',
  timeZone: 'text',
  reservationLimit: 'number',
  'loanDays.normal': 'number',
  'loanDays.short': 'number',
  homeTransitGraceDays: 'number',
  'renewal.base': ['click', 'due-date'],
  'renewal.limit': 'number',
  'renewal.days.normal': 'number',
  'renewal.days.short': 'number',
  'renewal.confirmWithinMinutes': 'number',
  'dispatch.transitDays': 'number',
  'dispatch.announcedDays.least': 'number',
  'dispatch.announcedDays.most': 'number',
  readingOrderRelease: ['secured', 'picked-up'],
  homeDelivery: 'yes-no',
  'readyMail.at': 'text',
  'readyMail.titles': 'yes-no',
  cartLimit: 'number',
  commandsPerHour: 'number',
  returnPostageYen: 'number',
  holdShelfOpenDays: 'number',
  endedDays: 'number',
  forgetAfterDays: 'number',
  unusualPerDay: 'optional-number',
  accessLogDays: 'number',
  showQueueRank: 'yes-no',
  showEstimate: 'yes-no',
  'suspension.mostDays': 'optional-number',
  readingHistory: 'yes-no',
} as const satisfies Readonly<Record<PolicyPath, Kind>>;

export const policyPaths = Object.keys(policyFields) as readonly PolicyPath[];

/** The kind of the value at a path. */
export const kindOf = (path: PolicyPath): Kind => policyFields[path];

/** Whether a name is the path of a value in a policy. */
export const isPath = (name: string): boolean => policyPaths.some((path) => path === name);
