import { describe, expect, it } from 'vitest';
import { guideSystem } from '../system/guide-system.js';
import { DriverStopped } from '../system/driver-stopped.js';
import { acceptsEverything, neverAnswers } from '../testing/systems.js';
import { createCheckState } from './check-state.js';
import { wayOf } from './known-difference.js';
import { playMoves } from './play-moves.js';
import { playStories } from './play-runs.js';

const world = createCheckState(guideSystem, 1).world;

/** A run that lends a copy while another person has it at home. */
const lentTwice = () =>
  playMoves(
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

describe('the findings of runs', () => {
  it('do not include a known way to break a law, but include another way', async () => {
    const session = await lentTwice();
    const [broken] = session.traceJudge.broken;
    expect(broken).toBeDefined();
    if (broken === undefined) return;
    const found = createCheckState(acceptsEverything, 1);
    found.addRun(session, null);
    expect([...found.found.keys()]).toContain(broken.law);
    const state = createCheckState(acceptsEverything, 1);
    state.addKnownWay(broken.law, wayOf(broken.law, session.traceJudge.trace.entries[broken.at]));
    state.addRun(session, null);
    expect([...state.found.keys()]).not.toContain(broken.law);
    const otherwise = createCheckState(acceptsEverything, 1);
    otherwise.addKnownWay(broken.law, wayOf(broken.law, undefined));
    otherwise.addRun(session, null);
    expect([...otherwise.found.keys()]).toContain(broken.law);
  });

  it('end after two silent runs, with the reason', async () => {
    const gathering = createCheckState(neverAnswers, 1);
    await playStories(gathering);
    expect(gathering.runs).toBe(2);
    expect(gathering.canContinue()).toBe(false);
    expect(gathering.stopReason).toMatch(/three orders in a row had no answer/);
  });

  it('throw if the first run cannot begin, and end if a later one cannot', async () => {
    const stopped = new DriverStopped('The driver cannot begin a run.');
    const gathering = createCheckState(acceptsEverything, 1);
    expect(() => gathering.addRun(stopped, null)).toThrow(stopped);
    gathering.addRun(await lentTwice(), null);
    gathering.addRun(stopped, null);
    expect(gathering.canContinue()).toBe(false);
    expect(gathering.stopReason).toBe(stopped.message);
  });
});
