import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { movableClock, type MovableClock } from './movable-clock.js';

/** A movable clock that a later start of the program finds where it is by then. */
export const keptClock = (file: string, begins: Date): MovableClock => {
  const aheadBefore = existsSync(file) ? Number(readFileSync(file, 'utf8')) : begins.getTime() - Date.now();
  const { clock, moveTo } = movableClock(new Date(Date.now() + aheadBefore));
  return {
    clock,
    moveTo: (instant) => {
      moveTo(instant);
      writeFileSync(file, String(clock().getTime() - Date.now()));
    },
  };
};
