import type { PortalOptions } from './portal-options.js';

/** The present instant of the clock that ends visits, in milliseconds since 1970. */
export const readVisitClock = ({
  clock,
  visitClock = clock,
}: Pick<PortalOptions, 'clock' | 'visitClock'>): number => visitClock().getTime();
