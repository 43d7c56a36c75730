import type { LocalTime } from '../guide/index.js';

/** The instant at which the clock of a library in Japan shows an hour. */
export const instantOf = (time: LocalTime): Date => new Date(`${time}:00+09:00`);
