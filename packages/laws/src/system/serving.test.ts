import { expect, it } from 'vitest';
import type { World } from '../guide/index.js';
import { libraryFor } from '../worlds/library.js';
import { byTheGuide } from './by-the-guide.js';
import { declared } from './declared.js';
import { serving } from './serving.js';

it('a driver joins each world that another has begun, not the one before', async () => {
  const joined: World[] = [];
  const join = (world: World) => {
    joined.push(world);
    return byTheGuide.begin(world);
  };
  const reply = serving({ ...byTheGuide, join });
  const first = libraryFor(declared(byTheGuide.declares));
  const second = { ...first, people: [] };
  for (const world of [first, second]) {
    await reply({ join: world });
    await reply({ end: true });
  }
  expect(joined).toEqual([first, second]);
});
