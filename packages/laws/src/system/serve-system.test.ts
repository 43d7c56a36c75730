import { expect, it } from 'vitest';
import type { World } from '../guide/index.js';
import { createWorld } from '../worlds/library.js';
import { guideSystem } from './guide-system.js';
import { completeDeclaration } from './complete-declaration.js';
import { serveSystem } from './serve-system.js';

it('joins the newest world of another driver, not an earlier one', async () => {
  const joined: World[] = [];
  const join = (world: World) => {
    joined.push(world);
    return guideSystem.begin(world);
  };
  const reply = serveSystem({ ...guideSystem, join });
  const first = createWorld(completeDeclaration(guideSystem.declares));
  const second = { ...first, people: [] };
  for (const world of [first, second]) {
    await reply({ join: world });
    await reply({ end: true });
  }
  expect(joined).toEqual([first, second]);
});
