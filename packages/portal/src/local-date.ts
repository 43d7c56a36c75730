import type { LocalDate } from '@torioki/lending';

const inJapan = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Tokyo',
  dateStyle: 'short',
  timeStyle: 'short',
});

/** The date and the time of an instant, in Japan: 2021-04-20 and 10:00. */
export const splitInstant = (instant: Date): readonly [day: LocalDate, time: string] => {
  const written = inJapan.format(instant);
  return [written.slice(0, 10) as LocalDate, written.slice(11)];
};

/** The date of an instant, in Japan: 2021-04-20. */
export const dateOf = (instant: Date): LocalDate => splitInstant(instant)[0];
