import { orThrow, reExecuteAll, runner } from '@torioki/event-store';
import { describe, expect, it } from 'vitest';
import { lendingEventCodec } from '../../events/index.js';
import { allDecisions, places, staff, story, type SamplePlace } from '../../samples/index.js';
import { findDecision, openStoreWith } from '../../samples/record-commands.js';
import { declareFound, receiveAtHeadquarters, secure, ship } from '../../samples/short/index.js';
import type { LocationId } from '../../vocabulary/index.js';

const { hq, gikai, wkn } = places;
const room: SamplePlace = { ...hq, location: 'STACKS' as LocationId };

/** Histories, a command of each type, and its event. */
const cases = [
  [story.reserve(1, [1, 'a', 'hq']), secure('a-1'), 'Secured'],
  [story.reach('secured', 'a-1', 'gikai'), ship(1, 1), 'Shipped'],
  [
    story.reach('lent', 'a-1', 'wkn').acceptReturn('a-1', 'wkn'),
    receiveAtHeadquarters('a-1'),
    'ReceivedAtHeadquarters',
  ],
  [story.declareLost('a-1'), declareFound('a-1'), 'Found'],
] as const;

const by = (place: SamplePlace) => ({ actor: staff('general-materials', place) });

describe('LOCATION-5. Only the headquarters records that a copy is there', () => {
  it.each(cases)(
    'allows its desks, and rooms that are no pickup places: case %#',
    async (before, command, event) => {
      for (const place of [hq, room]) await before.send({ ...command, ...by(place) }).emits(event);
    },
  );

  it.each(cases)('refuses desks at other pickup places: case %#', async (before, command) => {
    for (const place of [gikai, wkn])
      await before
        .send({ ...command, ...by(place) })
        .isRefused({ code: 'recorded-at-headquarters-only', location: place.location });
  });

  it.each(cases)('decides version 1 of the command as before: case %#', async (before, command) => {
    const store = await openStoreWith(before.recorded);
    const { plan, ...decision } = findDecision(command.type);
    const former = { ...decision, written: 1, plan: (given: typeof command) => plan(given, 1) };
    const sent = await runner({ store, codec: lendingEventCodec })(former, { ...command, ...by(gikai) });
    expect(sent).toMatchObject({ is: 'accepted' });
    const again = [];
    for await (const one of reExecuteAll(store, lendingEventCodec, allDecisions)) again.push(orThrow(one));
    expect(again.at(-1)).toMatchObject({ execution: { is: 'same' } });
  });
});
