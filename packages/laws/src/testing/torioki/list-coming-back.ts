import type { LendingEvent } from '@torioki/lending';
import type { Fact } from '../../guide/index.js';

/** Lists the copy of an event that travels back to the headquarters. */
export const listComingBack = ({ data }: LendingEvent): readonly Fact[] =>
  'travelsBack' in data && data.travelsBack && data.copy !== null
    ? [{ copy: data.copy, is: 'coming-back' }]
    : [];
