import { randomUUID } from 'node:crypto';
import type { EventStore } from '@torioki/event-store';
import { unwrapAnswer } from '@torioki/event-store/contract';
import { lendingEventCodec } from '@torioki/lending';
import { assemblyRoom, commands, makeCopyAdded, copyId, titleId, wakkanai } from '@torioki/lending/samples';
import * as ofDays from './of-days.js';
import * as ofLending from './of-lending.js';
import * as ofReserving from './of-reserving.js';
import { at, createPlantTools, type PlantedEvent } from './planting.js';

export type { PlantedEvent } from './planting.js';

/** Plants events that no decision made. Each event has its own patrons, titles and copies. */
export const plant = async (store: EventStore): Promise<readonly PlantedEvent[]> => {
  const { planted, ...tools } = createPlantTools(store);
  for (const { at: _, ...place } of [assemblyRoom, wakkanai])
    await tools.decide('PickupLocationAdded', commands.addPickupLocation(at, place));
  const gift = lendingEventCodec.encode(makeCopyAdded(copyId(8_999), titleId(8_999)));
  await unwrapAnswer(store.append([{ ...gift, id: randomUUID(), metadata: {} }]));
  planted.push({ position: await tools.head(), finds: ['explained'] });
  for (const one of Object.values({ ...ofReserving, ...ofLending, ...ofDays })) await one(tools);
  return planted;
};
