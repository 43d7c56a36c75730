import { randomUUID } from 'node:crypto';
import type { EventStore } from '@torioki/event-store';
import { answered } from '@torioki/event-store/contract';
import { lendingEventCodec } from '@torioki/lending';
import { assemblyRoom, commands, copyAdded, copyId, titleId, wakkanai } from '@torioki/lending/samples';
import * as ofDays from './of-days.js';
import * as ofLending from './of-lending.js';
import * as ofReserving from './of-reserving.js';
import { at, planting, type Planted } from './planting.js';

export type { Planted } from './planting.js';

/** Plants events that no decider accepts. Each has its own patrons, titles and copies. */
export const plant = async (store: EventStore): Promise<readonly Planted[]> => {
  const { planted, ...tools } = planting(store);
  for (const { at: _, ...place } of [assemblyRoom, wakkanai])
    await tools.legit('PickupLocationAdded', commands.addPickupLocation(at, place));
  const gift = lendingEventCodec.encode(copyAdded(copyId(8_999), titleId(8_999)));
  await answered(store.append([{ ...gift, id: randomUUID(), metadata: {} }]));
  planted.push({ position: await tools.head(), finds: ['explained'] });
  for (const one of Object.values({ ...ofReserving, ...ofLending, ...ofDays })) await one(tools);
  return planted;
};
