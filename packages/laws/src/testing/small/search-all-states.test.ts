import { chooseRuns } from '@torioki/event-store/contract';
import { expect, it } from 'vitest';
import { searchAllStates } from './search-all-states.js';

const copies = chooseRuns(1, 2);

it('finds the same verdict of guide and deciders on every order in every state of a small library', () => {
  const { differences, pairs, ...figures } = searchAllStates({ people: 2, titles: 2, copies, days: 3 });
  console.log(JSON.stringify({ ...figures, pairs: pairs.length }));
  expect(differences.slice(0, 5)).toEqual([]);
  expect(pairs).toMatchInlineSnapshot(`
    [
      "cancel accepted",
      "cancel cancel-secured",
      "cancel reservation-unknown",
      "fill accepted",
      "fill nobody-waiting",
      "fill one-copy",
      "pickUp accepted",
      "pickUp kept-for-another",
      "pickUp nobody-passed-over",
      "pickUp one-copy",
      "renew accepted",
      "renew loan-unknown",
      "renew renew-2",
      "renew renew-2 renew-3",
      "renew renew-2 renew-3 renew-4",
      "renew renew-2 renew-4",
      "renew renew-3",
      "renew renew-3 renew-4",
      "renew renew-4",
      "reserve accepted",
      "reserve limit",
      "reserve limit not-borrowed",
      "reserve limit not-twice",
      "reserve not-borrowed",
      "return accepted",
      "return one-copy",
    ]
  `);
  expect(figures.states).toBeGreaterThan(400);
}, 600_000);
