import type { Broken } from '../check/trace-judge.js';
import { playMoves } from '../check/play-moves.js';
import { type Trace, traceUntil } from '../check/trace.js';
import { DriverStopped } from '../system/driver-stopped.js';
import type { LendingSystem } from '../system/lending-system.js';
import { reduceWorld } from '../worlds/reduce-world.js';
import type { Story } from './story.js';

/** A broken law: its story and its trace. */
export interface BrokenStory extends Story {
  readonly trace: Trace;
  readonly broken: Broken;
}

/**
 * Plays a story on a system. Returns the trace up to the broken law, or undefined if the law was kept.
 * Rejects with a `DriverStopped` if the driver stopped before.
 */
export const replayStory = async (system: LendingSystem, story: Story): Promise<BrokenStory | undefined> => {
  const world = reduceWorld(story.world, story.moves);
  const session = await playMoves(system, world, story.moves, { looking: false });
  const { traceJudge } = session;
  const broken = traceJudge.broken.find(({ law }) => law === story.law);
  if (broken === undefined) {
    const stopped = session.stopped();
    if (stopped !== undefined) throw new DriverStopped(stopped);
    return undefined;
  }
  return { ...story, world, trace: traceUntil(traceJudge.trace, broken.at), broken };
};
