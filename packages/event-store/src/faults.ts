import type { NonEmptyArray } from 'fp-ts/lib/NonEmptyArray.js';
import type { ReasonTexts } from './because.js';
import type { Fault } from './json.js';

/** All faults of a value: the first one, and the others if it has several. */
export interface Faults extends Fault {
  readonly others?: readonly Fault[];
}

/** The number of further faults that an error lists after the first one. */
const mostOthers = 19;

/** The first 20 faults, for an error. */
export const limitFaults = ([first, ...others]: Readonly<NonEmptyArray<Fault>>): Faults =>
  others.length === 0 ? first : { ...first, others: others.slice(0, mostOthers) };

export const toReason = ({ path, reason, ja, ...rest }: Fault): ReasonTexts => ({
  ...rest,
  reason: `${path} ${reason}`,
  ...(ja !== undefined && { ja: `${path} ${ja}` }),
});

export const renderFaults = ({ path, reason, others = [] }: Faults): string =>
  [{ path, reason }, ...others]
    .map((fault) => (fault.path === '' ? fault.reason : `${fault.path}: ${fault.reason}`))
    .join('; ');
