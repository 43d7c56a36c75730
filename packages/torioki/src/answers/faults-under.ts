import type { Fault } from '@torioki/event-store';

/** The faults of an option, with paths that begin at the options. */
export const faultsUnder = (option: string, faults: readonly Fault[]): readonly Fault[] =>
  faults.map(({ path, reason }) => ({ path: [option, path].filter(Boolean).join('.'), reason }));
