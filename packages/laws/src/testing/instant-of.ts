import type { LocalTime } from '../guide/index.js';

/** The instant of an hour on a library's clock in Japan. */
export const instantOf = (time: LocalTime): Date => new Date(`${time}:00+09:00`);
