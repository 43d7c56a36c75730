import { orThrow } from '@torioki/event-store';
import { staffRoles, type LocationId } from '@torioki/lending';
import type { StaffActor } from '@torioki/lending/decisions';
import {
  compareScan,
  expectNamed,
  findSituationIn,
  places,
  runOnHistory,
  staff,
  tokyo,
} from '@torioki/lending/samples';
import * as fc from 'fast-check';
import { expect } from 'vitest';
import { runSteps, steps } from './histories.js';

const locations = [...Object.values(places).map(({ location }) => location), 'STACKS' as LocationId];

/**
 * Scans every copy at a random desk after random histories. Expects each scan to name the one command that
 * would be accepted, or none. Returns the number of scans for each situation and command.
 */
export const checkScans = async (numRuns: number): Promise<ReadonlyMap<string, number>> => {
  const scans = new Map<string, number>();
  const desks = fc.tuple(fc.constantFrom(...staffRoles), fc.constantFrom(...locations));
  const checked = fc.asyncProperty(steps(40), desks, async (wanted, [role, location]) => {
    const { store, events, at } = await runSteps(wanted);
    const run = runOnHistory(orThrow(await store.records()));
    const actor = { ...(staff(role) as StaffActor), location };
    const ids = new Set(events.flatMap(({ data }) => ('copy' in data ? (data.copy ?? []) : [])));
    for (const id of ids) {
      const scanned = findSituationIn(run, id, tokyo(at));
      if (scanned === null) continue;
      const compared = compareScan(run, scanned, actor, tokyo(at));
      const cell = `${scanned.situation}: ${compared.named}`;
      scans.set(cell, (scans.get(cell) ?? 0) + 1);
      expect([cell, compared.named]).toEqual([cell, expectNamed(compared)]);
    }
  });
  await fc.assert(checked, { numRuns });
  return scans;
};
