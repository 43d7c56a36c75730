import type { Fault } from '@torioki/event-store';

/** The faults of an option, by their paths from the options on. */
export const faultsUnder = (option: string, faults: readonly Fault[]): readonly Fault[] =>
  faults.map(({ path, reason }) => ({ path: [option, path].filter(Boolean).join('.'), reason }));
