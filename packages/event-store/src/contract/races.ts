import type { NewEvent } from '../event.js';
import type { Query } from '../query.js';
import { someEvent } from './some-event.js';

/** A racer reads its boundary, and appends if the boundary is unchanged. Without a boundary it always appends. */
export interface Racer {
  readonly boundary?: Query;
  readonly appends: readonly NewEvent[];
}

/** The racers of a round, and the events recorded before they start. Each round uses its own tags and types. */
export interface Round {
  readonly given?: readonly NewEvent[];
  readonly racers: readonly Racer[];
}

/** Races that public event stores of this kind have lost; docs/races.md describes them. */
export const races: Readonly<Record<string, (round: number) => Round>> = {
  'a condition that is checked without a lock': (round) => {
    const tags = [`copy:${round}`];
    const racer = () => ({ boundary: [{ tags }], appends: [someEvent({ tags })] });
    return { racers: [racer(), racer()] };
  },

  'a head that is read after the events': (round) => {
    const tags = [`copy:${round}`];
    const reader = { boundary: [{ tags }], appends: [someEvent({ tags })] };
    return { racers: [reader, { appends: [someEvent({ tags })] }] };
  },

  'a boundary that is queried twice': (round) => {
    const racer = (title: string) => {
      const boundary = [{ tags: [title] }, { tags: [title] }, { types: ['Reserved'], tags: [title] }];
      return { boundary, appends: [someEvent({ tags: [title] }), someEvent({ tags: [title] })] };
    };
    return { racers: [racer(`title:${round}`), racer(`title:other-${round}`)] };
  },

  'a decision that appends nothing': (round) => {
    const tags = [`copy:${round}`];
    const boundary = [{ tags }];
    const given = [someEvent({ tags })];
    const again = { boundary, appends: given };
    return {
      given,
      racers: [{ boundary, appends: [someEvent({ tags })] }, again, { boundary, appends: [] }],
    };
  },

  'a boundary by type, and one by tag': (round) => {
    const type = `Reserved${round}`;
    const tags = [`title:${round}`];
    const byType = { boundary: [{ types: [type] }], appends: [someEvent({ tags })] };
    return { racers: [byType, { boundary: [{ tags }], appends: [someEvent({ type })] }] };
  },

  'boundaries that share a tag': (round) => {
    const [title, copy, place] = [`title:${round}`, `copy:${round}`, `place:${round}`];
    const one = {
      boundary: [{ tags: [title, copy] }, { types: ['Reserved'], tags: [title] }],
      appends: [someEvent({ tags: [copy] }), someEvent({ type: 'Shipped', tags: [title, copy] })],
    };
    const other = {
      boundary: [{ tags: [copy, place] }, { types: ['Secured'], tags: [title] }],
      appends: [someEvent({ type: 'Shipped', tags: [title] }), someEvent({ tags: [copy] })],
    };
    return { racers: [one, other] };
  },

  'appends without a condition': (round) => {
    const tags = [`copy:${round}`];
    const unconditional = () => ({ appends: [someEvent({ tags })] });
    const conditional = { boundary: [{ tags }], appends: [someEvent({ tags })] };
    return { racers: [unconditional(), unconditional(), conditional] };
  },
};
