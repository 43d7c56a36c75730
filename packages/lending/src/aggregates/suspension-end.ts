import type { LocalDate } from '../vocabulary/index.js';

/**
 * The day until which a reservation is suspended, seen from `today`; null if it is not suspended. The
 * suspension ends on that day without an event.
 */
export const findSuspensionEnd = (
  today: LocalDate,
  { suspendedUntil }: { readonly suspendedUntil: LocalDate | null },
): LocalDate | null => (suspendedUntil !== null && today < suspendedUntil ? suspendedUntil : null);
