import { describe, it } from 'vitest';
import { commands, nothing, sampleCommands, story, tokyo } from '../../samples/index.js';
import { hokkaido } from '../../policy/index.js';
import type { LocalDate } from '../../vocabulary/index.js';

const at = '2021-04-08 00:30';
const today = '2021-04-08' as LocalDate;
const yesterday = '2021-04-07' as LocalDate;
const retroactive = { code: 'retroactive', from: yesterday, today } as const;

describe('PUBLISH-1. A publication takes effect today or later', () => {
  it('allows a policy from today on, by the date in Tokyo', () =>
    nothing
      .send(commands.publishPolicy(at, { from: today, policy: hokkaido }))
      .emits({ type: 'PolicyPublished', data: { at: tokyo(at), from: today, policy: hokkaido } }));

  it('refuses a policy from yesterday', () =>
    nothing.send(commands.publishPolicy(at, { from: yesterday, policy: hokkaido })).isRefused(retroactive));

  it.each(['publishClosedDays', 'publishDispatchDays', 'extendClosure'] as const)(
    'refuses days from yesterday: %s',
    (name) => story.send({ ...sampleCommands[name], at: tokyo(at), from: yesterday }).isRefused(retroactive),
  );
});
