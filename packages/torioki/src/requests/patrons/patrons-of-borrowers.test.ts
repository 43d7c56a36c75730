import { randomUUID } from 'node:crypto';
import { orThrow } from '@torioki/event-store';
import { attempt } from '@torioki/event-store/adapter';
import { inMemoryBorrowers } from '@torioki/patrons';
import { findFreshBorrower } from '@torioki/patrons/contract';
import { expect, it } from 'vitest';
import { findPatronsOfBorrowers } from './patrons-of-borrowers.js';

it('finds the patrons of more borrowers than one call of a port allows', async () => {
  const borrowers = inMemoryBorrowers({ librarySystem: 'library-1' });
  const [first, last] = [
    await findFreshBorrower(borrowers, '0001'),
    await findFreshBorrower(borrowers, '0002'),
  ];
  const others = Array.from({ length: 10_001 }, () => randomUUID());
  const patrons = orThrow(
    await attempt(() => findPatronsOfBorrowers({ borrowers }, [first, ...others, last])),
  );
  expect([...patrons]).toEqual([
    [first, '0001'],
    [last, '0002'],
  ]);
});
