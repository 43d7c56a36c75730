import type { Instant, TimeZone } from '@torioki/lending';
import * as O from 'fp-ts/lib/Option.js';
import { instantSaid } from '../as-of/instant-said.js';

/** The first instant that a day, or a day and an hour, may mean; undefined for a day that no calendar has. */
export const instantNoted = (noted: string, zone: TimeZone): Instant | undefined =>
  O.toUndefined(O.fromEither(instantSaid(noted.length > 10 ? noted : `${noted}T00:00`, zone)));
