import type { NonEmptyArray } from 'fp-ts/lib/NonEmptyArray.js';
import type { Because } from './because.js';
import type { Fault } from './json.js';

/** Everything that is wrong with a value: the first fault, and the others, if there are any. */
export interface Faults extends Fault {
  readonly others?: readonly Fault[];
}

/** This many faults tell a reader enough, however many there are. */
const mostOthers = 19;

/** The first 20 faults, as they are told. */
export const asFaults = ([first, ...others]: Readonly<NonEmptyArray<Fault>>): Faults =>
  others.length === 0 ? first : { ...first, others: others.slice(0, mostOthers) };

export const faultAsReason = ({ path, reason, ja, ...rest }: Fault): Because => ({
  ...rest,
  reason: `${path} ${reason}`,
  ...(ja !== undefined && { ja: `${path} ${ja}` }),
});

export const faultsTold = ({ path, reason, others = [] }: Faults): string =>
  [{ path, reason }, ...others]
    .map((fault) => (fault.path === '' ? fault.reason : `${fault.path}: ${fault.reason}`))
    .join('; ');
