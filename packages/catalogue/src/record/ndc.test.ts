import { expect, it } from 'vitest';
import { Ndc } from './ndc.js';

it.each(['0', '91', '913', '913.6', '007.63', '210.088', 'K913', 'E', 'R031'])('%s is a class', (text) => {
  expect(Ndc.is(text)).toBe(true);
});

it.each(['', '7.6', '19.5', '913.', '.6', '9136', 'k913', 'NDC 913', '913 914', '９１３'])(
  '%j is not a class',
  (text) => {
    expect(Ndc.is(text)).toBe(false);
  },
);
