import type { LendingEvent } from '@torioki/lending';
import type { Fact } from '../../guide/index.js';

/** A fact that the copy of an event travels back to the headquarters; empty if it does not. */
export const listComingBack = ({ data }: LendingEvent): readonly Fact[] =>
  'travelsBack' in data && data.travelsBack && data.copy !== null
    ? [{ copy: data.copy, is: 'coming-back' }]
    : [];
