import { orThrow } from '@torioki/event-store';
import type { EventStore } from '@torioki/event-store';
import { simulate, type Simulation } from '@torioki/simulation';

/** Simulates the history of a small library. */
export const simulateHistory = async (
  given: Pick<Simulation, 'seed'> & Partial<Simulation>,
): Promise<EventStore> => orThrow(await simulate({ patrons: 40, titles: 90, places: 5, ...given })).events;
