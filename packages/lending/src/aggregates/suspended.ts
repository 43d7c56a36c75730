import type { LocalDate } from '../vocabulary/index.js';

/**
 * Until which day a reservation is suspended, as of a day; null unless it is. When its day has come, it is so no longer, and
 * no event says it.
 */
export const suspendedOn = (
  today: LocalDate,
  { suspendedUntil }: { readonly suspendedUntil: LocalDate | null },
): LocalDate | null => (suspendedUntil !== null && today < suspendedUntil ? suspendedUntil : null);
