import { expect, it } from 'vitest';
import { readCommandEntries } from '../../lending/dist/testing/commands-page.js';
import { playUndisturbed } from './scenarios/play-scenario.js';
import { scenarios } from './scenarios/index.js';

/** The types of events that a type of command emits in the scenarios. */
const seen = async (type: string): Promise<ReadonlySet<string>> => {
  const types = new Set<string>();
  for (const scenario of scenarios.filter(({ when }) => when.type === type)) {
    const { outcome } = await playUndisturbed(scenario);
    if (outcome.is === 'accepted') for (const event of outcome.events) types.add(event.type);
  }
  return types;
};

it.each(await readCommandEntries())(
  '$type emits each event type of its list in some scenario, and no other',
  async ({ type, emits }) => {
    expect([...(await seen(type))].sort()).toEqual(emits.toSorted());
  },
);
