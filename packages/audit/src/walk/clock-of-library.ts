import { localDate, type Instant, type LendingEvent, type TimeZone } from '@torioki/lending';
import { localTime } from '@torioki/lending/vocabulary';

/** The library's dates until it publishes a policy. */
export const firstZone: TimeZone = 'Asia/Tokyo';

/** Tells what the clock of the library showed, in the zone of the policy that was published last. */
export const clockOfLibrary = () => {
  let zone = firstZone;
  return {
    hear: ({ type, data }: LendingEvent): void => {
      if (type === 'PolicyPublished') zone = data.policy.timeZone;
    },
    zone: (): TimeZone => zone,
    /** `2021-04-03T10:00`. */
    shows: (at: Instant): string => `${localDate(at, zone)}T${localTime(at, zone)}`,
  };
};
