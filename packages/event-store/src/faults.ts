import type { ReadonlyNonEmptyArray } from 'fp-ts/lib/ReadonlyNonEmptyArray.js';
import type { ReasonTexts } from './because.js';
import type { Fault } from './json.js';

/** All faults of a value: the first one, and the others if it has several. */
export interface Faults extends Fault {
  readonly others?: readonly Fault[];
}

/** The number of further faults that an error lists after the first one. */
const mostOthers = 19;

/** The first 20 faults, for an error. */
export const limitFaults = ([first, ...others]: ReadonlyNonEmptyArray<Fault>): Faults =>
  others.length === 0 ? first : { ...first, others: others.slice(0, mostOthers) };

/** The faults as one reason, with the code of the first. */
export const toReason = ({ others = [], ...first }: Faults): ReasonTexts => {
  const { path: _, ja: __, ...rest } = first;
  const faults = [first, ...others];
  const inJapanese = faults.flatMap(({ path, ja }) => (ja === undefined ? [] : [`${path} ${ja}`]));
  return {
    ...rest,
    reason: faults.map(({ path, reason }) => `${path} ${reason}`).join('; '),
    ...(inJapanese.length > 0 && { ja: inJapanese.join('。') }),
  };
};

/** The faults of a part, with the part's name at the start of each path. */
export const prefixFaults = (part: string, faults: readonly Fault[]): readonly Fault[] =>
  faults.map((fault) => ({ ...fault, path: fault.path === '' ? part : `${part}.${fault.path}` }));

export const renderFaults = ({ path, reason, others = [] }: Faults): string =>
  [{ path, reason }, ...others]
    .map((fault) => (fault.path === '' ? fault.reason : `${fault.path}: ${fault.reason}`))
    .join('; ');
