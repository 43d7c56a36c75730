import { describe, it } from 'vitest';
import {
  abashiri,
  assemblyRoom,
  given,
  headquarters,
  home,
  journey,
  lending,
  library,
  commands,
  returned,
  wakkanai,
  type Place,
} from '../../../samples/index.js';

const at = '2021-04-24 16:00';

const handingIn = (lentAt: Place, { location }: Place) => {
  const way = journey(1, lentAt);
  const command = commands.acceptReturn(at, { copy: way.added.data.copy, location, payer: null });
  return { way, handed: given(...library, ...lending(way)).when(command) };
};

describe('RETURN-1. A copy is returned where it was picked up, or at the headquarters', () => {
  it.each([
    ['the headquarters', headquarters],
    ['the assembly room', assemblyRoom],
    ['a branch', wakkanai],
  ])('allows %s for what was picked up there', async (_, place) => {
    const { way, handed } = handingIn(place, place);
    await handed.then(returned(at, way.lent, place));
  });

  it.each([
    ['the assembly room', assemblyRoom],
    ['a branch', wakkanai],
    ['a home', home],
  ])('allows the headquarters for what was picked up at %s (A37)', async (_, place) => {
    const { way, handed } = handingIn(place, headquarters);
    await handed.then(returned(at, way.lent, headquarters));
  });

  it.each([
    ['another branch', wakkanai, abashiri, wakkanai],
    ['a branch', headquarters, wakkanai, headquarters],
    ['the assembly room', headquarters, assemblyRoom, headquarters],
    ['a branch', home, wakkanai, headquarters],
    ['a home, whence it is posted (R10)', home, home, headquarters],
  ])('refuses %s and says where', async (_, lentAt, place, { location: expected }) => {
    const { handed } = handingIn(lentAt, place);
    await handed.thenRefused({ code: 'wrong-return-place', location: place.location, expected });
  });
});
