import type { Fault } from '@torioki/event-store';

/** The faults of an option, with the option's name at the start of each path. */
export const prefixFaults = (option: string, faults: readonly Fault[]): readonly Fault[] =>
  faults.map(({ path, ...why }) => ({ path: [option, path].filter(Boolean).join('.'), ...why }));
