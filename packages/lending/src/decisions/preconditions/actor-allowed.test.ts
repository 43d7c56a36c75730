import { describe, expect, it } from 'vitest';
import { actorsOfAllRoles, nothing, sampleCommands } from '../../samples/index.js';
import { decisions } from '../index.js';

/** The page of commands lists the roles of each command. */
const names = Object.keys(decisions) as (keyof typeof decisions)[];

describe('ACTOR-1. Each command is for certain roles only', () => {
  it.each(names)('%s', async (name) => {
    const { roles } = decisions[name];
    for (const actor of actorsOfAllRoles.filter(({ role }) => !roles.includes(role)))
      await nothing
        .send({ ...sampleCommands[name], actor })
        .isRefused({ code: 'actor-not-allowed', role: actor.role, allowed: roles });
    for (const actor of actorsOfAllRoles.filter(({ role }) => roles.includes(role)))
      await expect(
        nothing
          .send({ ...sampleCommands[name], actor })
          .isRefused({ code: 'actor-not-allowed', role: actor.role, allowed: roles }),
      ).rejects.toThrow();
  });
});
