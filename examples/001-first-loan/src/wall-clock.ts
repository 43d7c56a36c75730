/** A clock that the story sets, in Tokyo time, as in `2021-04-06 11:00`. It does not move by itself. */
export const wallClock = (start: string) => {
  const instant = (local: string) => new Date(`${local.replace(' ', 'T')}:00+09:00`);
  let now = instant(start);
  return {
    clock: () => now,
    set: (local: string) => {
      now = instant(local);
    },
  };
};
