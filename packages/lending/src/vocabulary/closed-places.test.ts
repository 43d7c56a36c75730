import * as E from 'fp-ts/lib/Either.js';
import * as t from 'io-ts';
import { describe, expect, it } from 'vitest';
import { listFaults } from './fault.js';
import { mostPlacesNamed } from './limits.js';
import { ClosedPlaces } from './closed-places.js';

const codec = t.exact(t.type({ places: ClosedPlaces }));
const faults = (places: unknown) => E.getOrElseW(listFaults)(codec.decode({ places }));

describe('places that a command names', () => {
  it.each(['all', ['HQ'], ['WKN', 'ABS'], Array.from({ length: mostPlacesNamed }, (_, n) => `P${n}`)])(
    'are all, or a list: %o',
    (places) => {
      const decoded = codec.decode({ places });
      expect(decoded).toEqual(E.right({ places }));
      expect(E.isRight(decoded) && codec.encode(decoded.right)).toEqual({ places });
      expect(codec.is({ places })).toBe(true);
    },
  );

  it.each([undefined, null, '', 'ALL', 'HQ', [], {}, 7])('are nothing else: %o', (places) => {
    const reason = 'must be "all", or a list of 1 to 1000 places';
    const missing = places === undefined ? `is missing; ${reason}` : reason;
    expect(faults(places)).toMatchObject([{ path: 'places', reason: missing }]);
    expect(codec.is({ places })).toBe(false);
  });

  it('are limited in number, and a fault names the wrong place', () => {
    expect(faults(['HQ', ''])).toMatchObject([
      { path: 'places[1]', reason: expect.stringMatching(/^must be /) as string },
    ]);
    expect(faults(new Array(mostPlacesNamed + 1).fill('HQ'))).toMatchObject([
      { path: 'places', reason: 'must have at most 1000 elements, but has 1001' },
    ]);
  });
});
