import { randomUUID } from 'node:crypto';
import { answering } from '@torioki/event-store/adapter';
import { inMemoryBorrowers } from '@torioki/patrons';
import { openOf } from '@torioki/patrons/contract';
import { expect, it } from 'vitest';
import { right } from '../../testing/right.js';
import { patronsOfBorrowers } from './patrons-of-borrowers.js';

it('is told of more borrowers than a port is asked about at a time', async () => {
  const borrowers = inMemoryBorrowers({ librarySystem: 'library-1' });
  const [first, last] = [await openOf(borrowers, '0001'), await openOf(borrowers, '0002')];
  const others = Array.from({ length: 10_001 }, () => randomUUID());
  const patrons = right(await answering(() => patronsOfBorrowers({ borrowers }, [first, ...others, last])));
  expect([...patrons]).toEqual([
    [first, '0001'],
    [last, '0002'],
  ]);
});
