/** 2021-04-20 10:00, in Japan. */
export const inJapan = (local: string): Date => new Date(`${local.replace(' ', 'T')}:00+09:00`);

export interface MovableClock {
  readonly clock: () => Date;
  /** Moves the clock on; never back. */
  readonly moveTo: (instant: Date) => void;
}

/** The library's clock: ahead of, or behind, the clock of the machine, and running as that does. */
export const movableClock = (begins: Date, machine: () => Date = () => new Date()): MovableClock => {
  let ahead = begins.getTime() - machine().getTime();
  const clock = () => new Date(machine().getTime() + ahead);
  return {
    clock,
    moveTo: (instant) => {
      ahead += Math.max(0, instant.getTime() - clock().getTime());
    },
  };
};
