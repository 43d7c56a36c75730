import { describe, expect, it } from 'vitest';
import { byTheGuide } from '../system/by-the-guide.js';
import { DriverStopped } from '../system/driver-stopped.js';
import { acceptsEverything, neverAnswers } from '../testing/systems.js';
import { gatheringOf } from './gathering.js';
import { wayOf } from './known.js';
import { played } from './played.js';
import { playStories } from './playing-runs.js';

const world = gatheringOf(byTheGuide, 1).world;

/** A run that lends a copy while another person has it at home. */
const lentTwice = () =>
  played(
    acceptsEverything,
    world,
    ['佐藤', '高橋'].map((who) => ({
      order: {
        is: 'pickUp' as const,
        who,
        copy: 'BOOK1-1',
        at: '道立図書館',
        cards: { prefectural: true, branch: true },
      },
    })),
    { looking: false },
  );

describe('what is gathered', () => {
  it('does not find again what is broken in a known way, and finds what is broken in another', async () => {
    const session = await lentTwice();
    const [broken] = session.hearing.broken;
    expect(broken).toBeDefined();
    if (broken === undefined) return;
    const found = gatheringOf(acceptsEverything, 1);
    found.hear(session, null);
    expect([...found.found.keys()]).toContain(broken.law);
    const known = gatheringOf(acceptsEverything, 1);
    known.know(broken.law, wayOf(broken.law, session.hearing.trace.entries[broken.at]));
    known.hear(session, null);
    expect([...known.found.keys()]).not.toContain(broken.law);
    const otherwise = gatheringOf(acceptsEverything, 1);
    otherwise.know(broken.law, wayOf(broken.law, undefined));
    otherwise.hear(session, null);
    expect([...otherwise.found.keys()]).toContain(broken.law);
  });

  it('ends after two runs in silence, and says why', async () => {
    const gathering = gatheringOf(neverAnswers, 1);
    await playStories(gathering);
    expect(gathering.runs).toBe(2);
    expect(gathering.goesOn()).toBe(false);
    expect(gathering.stopped).toMatch(/three orders in a row had no answer/);
  });

  it('throws if the first run cannot begin, and ends if a later one cannot', async () => {
    const stopped = new DriverStopped('The driver cannot begin a run.');
    const gathering = gatheringOf(acceptsEverything, 1);
    expect(() => gathering.hear(stopped, null)).toThrow(stopped);
    gathering.hear(await lentTwice(), null);
    gathering.hear(stopped, null);
    expect(gathering.goesOn()).toBe(false);
    expect(gathering.stopped).toBe(stopped.message);
  });
});
