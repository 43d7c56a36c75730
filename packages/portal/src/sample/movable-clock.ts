/** The instant of a local time in Japan, such as `2021-04-20 10:00`. */
export const parseInJapan = (local: string): Date => new Date(`${local.replace(' ', 'T')}:00+09:00`);

export interface MovableClock {
  readonly clock: () => Date;
  /** Moves the clock forward, never back. */
  readonly moveTo: (instant: Date) => void;
}

/** A clock that starts at an instant, and then runs with the machine's clock. */
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
