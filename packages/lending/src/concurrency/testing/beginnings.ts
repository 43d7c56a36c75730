import type { LendingCommand } from '../../testing/index.js';
import { lendToLibrary } from './copy-orders.js';
import { reserveInOrder } from './detour-orders.js';
import { acceptReturn, addCopy, on, reserve } from './orders.js';
import { register, submitRequest } from './patron-orders.js';
import { arrivedFor, lentAt, lentTo, noticedFor, securedFor, shippedFor } from './stages.js';

/** How a day may begin on which many act at once: a few copies, and three borrowers who may reserve two titles each. */
export const beginnings: readonly (readonly LendingCommand[])[] = [
  [],
  [
    ...lentTo(1, 'a-1'),
    ...lentTo(2, 'b-1'),
    ...lentTo(3, 'c-1'),
    addCopy('c-2', 'c', 'short-loan'),
    ...securedFor(4, 'c-2', 'hq'),
    addCopy('c-3'),
    ...securedFor(5, 'c-3', 'hq'),
  ],
  [
    ...lentTo(1, 'c-1'),
    ...noticedFor(2, 'a-1', 'wkn'),
    ...securedFor(3, 'b-1', 'hq'),
    addCopy('b-2'),
    ...shippedFor(5, 'b-2', 'abs'),
    reserve(1, [4, 'a', 'hq']),
  ],
  [
    ...lentAt(1, 'a-1', 'wkn'),
    ...arrivedFor(2, 'a-2', 'abs'),
    ...lentTo(3, 'c-1'),
    reserve(1, [4, 'b', 'hq']),
    reserve(3, [6, 'a', 'hq']),
  ],
  [
    ...lentAt(1, 'a-1', 'wkn'),
    on(9, acceptReturn('a-1', 'wkn')),
    ...lentTo(2, 'a-2'),
    ...securedFor(3, 'b-1', 'wkn'),
    reserve(1, [4, 'c', 'hq']),
    reserve(3, [6, 'a', 'wkn']),
  ],
  [
    ...noticedFor(1, 'a-1', 'home'),
    ...shippedFor(2, 'a-2', 'wkn'),
    ...securedFor(3, 'b-1', 'hq'),
    ...lentAt(4, 'c-1', 'abs'),
    on(10, acceptReturn('c-1', 'abs')),
  ],
  [
    reserveInOrder(1, 1, [1, 'a', 'hq'], [2, 'b', 'hq']),
    reserveInOrder(2, 2, [3, 'b', 'wkn'], [4, 'a', 'wkn']),
    reserve(3, [5, 'a', 'hq']),
    lendToLibrary('c-1'),
    register,
    submitRequest,
  ],
];
