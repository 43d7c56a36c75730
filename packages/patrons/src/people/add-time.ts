import type { Instant } from '@torioki/lending';
import { epochMilliseconds } from '@torioki/lending/vocabulary';

interface Span {
  readonly days?: number;
  readonly hours?: number;
  readonly minutes?: number;
  readonly seconds?: number;
  readonly milliseconds?: number;
}

/** Adds a span of time to an instant. */
export const addTime = (
  at: Instant,
  { days = 0, hours = 0, minutes = 0, seconds = 0, milliseconds = 0 }: Span,
): Instant =>
  new Date(
    epochMilliseconds(at) + (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1_000 + milliseconds,
  ).toISOString() as Instant;
