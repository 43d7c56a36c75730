import { localDate, type Instant, type LendingEvent, type TimeZone } from '@torioki/lending';
import { localTime } from '@torioki/lending/vocabulary';

/** The time zone of the library until it publishes a policy. */
export const firstZone: TimeZone = 'Asia/Tokyo';

/** Shows the library's local time, in the zone of the policy that was published last. */
export const createLibraryClock = () => {
  let zone = firstZone;
  return {
    hear: ({ type, data }: LendingEvent): void => {
      if (type === 'PolicyPublished') zone = data.policy.timeZone;
    },
    zone: (): TimeZone => zone,
    /** A local time such as `2021-04-03T10:00`. */
    shows: (at: Instant): string => `${localDate(at, zone)}T${localTime(at, zone)}`,
  };
};
