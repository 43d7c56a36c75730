import { queue } from '@torioki/lending';
import { readModel } from '../read-model.js';

/** Who waits for each title, in which order. A document a title. */
export const titleQueue = readModel({ name: 'title-queue', version: 2, keys: ['title'], fold: queue });
