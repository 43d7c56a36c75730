import { describe, expect, it } from 'vitest';
import { answered } from './answered.js';
import type { Opened } from './opened.js';
import { someEvent } from './some-event.js';

export const appending = (open: Opened): void => {
  describe('appending', () => {
    it('gives positions from 1 without gaps', async () => {
      const store = await open();
      expect(await answered(store.head())).toBe(0);
      const first = await answered(store.append([someEvent()]));
      const next = await answered(store.append([someEvent(), someEvent()]));
      expect([...first, ...next].map(({ position }) => position)).toEqual([1, 2, 3]);
      expect(await answered(store.head())).toBe(3);
    });
  });
};
