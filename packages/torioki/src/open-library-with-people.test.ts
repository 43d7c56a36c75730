import { inMemoryEventStore } from '@torioki/event-store';
import { hokkaido } from '@torioki/lending';
import { inMemoryPatronRegistry } from '@torioki/patrons';
import { expect, it } from 'vitest';
import { openLibrary } from './index.js';

const clock = () => new Date('2021-04-03T10:00:00+09:00');

const openedWith = (librarySystem: string) =>
  openLibrary({
    events: inMemoryEventStore({ librarySystem: 'torioki-test', clock }),
    people: inMemoryPatronRegistry({ librarySystem, clock }),
    policy: hokkaido,
    clock,
  });

it('refuses the patrons of another library system', async () => {
  expect(await openedWith('other')).toMatchObject({
    left: { code: 'other-library-system', details: { expected: 'torioki-test', found: 'other' } },
  });
});
