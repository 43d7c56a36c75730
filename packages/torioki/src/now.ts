import type { Instant } from '@torioki/lending';

/** The instant that a clock shows. */
export const now = ({ clock }: { readonly clock: () => Date }): Instant => clock().toISOString() as Instant;
