import { queue } from '@torioki/lending/aggregates';
import { readModel } from '../read-model.js';

/** The queue of each title. One document for each title. */
export const titleQueueModel = readModel({ name: 'title-queue', version: 8, keys: ['title'], fold: queue });
