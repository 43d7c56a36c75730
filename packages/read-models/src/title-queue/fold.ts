import { queue } from '@torioki/lending/aggregates';
import { readModel } from '../read-model.js';

/** Who waits for each title, and in which order. One document for each title. */
export const titleQueueModel = readModel({ name: 'title-queue', version: 4, keys: ['title'], fold: queue });
