import * as E from 'fp-ts/lib/Either.js';
import type { Waiting } from '../../../aggregates/index.js';
import type { TitleId } from '../../../vocabulary/index.js';
import { refused, type Ruling } from '../../rule.js';
import type { Securing } from '../securing.js';

export interface NobodyWaiting {
  readonly code: 'nobody-waiting';
  readonly title: TitleId;
}

/** SECURE-2. A copy is secured for who waits first, so somebody waits (A16). */
export const somebodyWaiting = ({ copy, queue: [first] }: Securing): Ruling<NobodyWaiting, Waiting> =>
  first === undefined ? refused({ code: 'nobody-waiting', title: copy.title }) : E.right(first);
