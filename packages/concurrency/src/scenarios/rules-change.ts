import { TimeZone, type LendingCommand } from '@torioki/lending';
import {
  addPickupLocation,
  changePickupLocation,
  closePickupLocation,
  extendClosure,
  newBranch,
  publishClosedDays,
  publishDispatchDays,
  publishPolicy,
  reopenPickupLocation,
} from '@torioki/lending/samples';

const zones = Object.keys(TimeZone.keys) as readonly TimeZone[];

/**
 * Scenarios in which a rival publishes something during a decision. There is one for each type of
 * publication, and one for each possible time zone of a policy.
 */
export const rulesChange = (given: readonly LendingCommand[] = []) =>
  [
    ...zones.map((timeZone) => ({
      name: `a policy for ${timeZone} is published meanwhile`,
      rival: [publishPolicy({ reservationLimit: 1, timeZone })],
    })),
    { name: 'a pickup location is added meanwhile', rival: [addPickupLocation(newBranch)] },
    { name: 'a pickup location is changed meanwhile', rival: [changePickupLocation('abs')] },
    {
      name: 'a pickup location is closed and reopened meanwhile',
      rival: [closePickupLocation('abs'), reopenPickupLocation('abs')],
    },
    { name: 'no dispatch days are left meanwhile', rival: [publishDispatchDays([])] },
    { name: 'closed days are published meanwhile', rival: [publishClosedDays('hq', [8, 9])] },
    { name: 'a special closure is announced meanwhile', rival: [extendClosure(20, 25, 26)] },
  ].map((scenario) => ({ ...scenario, given }));
