import { expect, it } from 'vitest';
import type { Move } from '../check/move.js';
import { pickUp, reserveInOrder } from '../stories/orders.js';
import { declared } from '../system/declared.js';
import { libraryFor } from '../worlds/library.js';
import { followed } from './follow.js';
import { opened, reservationOf, type Ledger } from './ledger.js';

const declares = declared({ name: 'the guide', levels: ['core', 'reading-order'] });

const after = (ledger: Ledger, move: Move): readonly Ledger[] =>
  'order' in move ? followed(ledger, move.order, []) : [];

it('who takes the volume before from the shelf may wait for it still, and if not the next has its turn', () => {
  const begun = opened(libraryFor(declares), declares.readings, '2021-04-03T10:00');
  const ledgers = after(begun, reserveInOrder('鈴木', ['BOOK8', 2], ['BOOK11', 3])).flatMap((ledger) =>
    after(ledger, pickUp('鈴木', 'BOOK8-1')),
  );
  const seen = ledgers.map((ledger) => ({
    waits: reservationOf(ledger, '鈴木', 'BOOK8') !== undefined,
    turnCame: reservationOf(ledger, '鈴木', 'BOOK11')?.inOrder?.turnCame,
  }));
  expect(seen).toEqual([
    { waits: true, turnCame: false },
    { waits: false, turnCame: true },
  ]);
});
