import type { TravellingCopy } from '../../aggregates/index.js';

/** The way back of a copy; null for a copy that is not coming back. */
export const findWayBack = (before: TravellingCopy) => {
  if (before.is !== 'to-send-back' && before.is !== 'in-transit-back') return null;
  const { removed, since, comingBackSince } = before;
  if (comingBackSince === null) return null;
  const situation =
    before.is === 'to-send-back'
      ? { is: before.is, location: before.from }
      : { is: before.is, location: before.from };
  return { situation, removed, since, comingBackSince };
};
