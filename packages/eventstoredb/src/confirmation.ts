/**
 * Whether the server is known to have the event at the replica's tip. An exact revision does not prove it: a server
 * that was restored, and then written to by others, may end at the same one. A reading proves it, or a subscription
 * that began with it. The proof holds until a call fails or that subscription ends, since a server cannot be restored
 * meanwhile.
 */
export interface Confirmation {
  readonly isGiven: () => boolean;
  /** Call it when something has happened: a call failed, or the wrong events came. */
  readonly doubt: (reason: string) => void;
  /** How often there was doubt, and the reason for the last one. */
  readonly doubts: () => { readonly count: number; readonly reason: string };
  /** Begins a look at the tip. Call the returned function if the tip was there. */
  readonly looking: () => () => void;
  /**
   * Begins a subscription. Call the returned function when that has brought the tip, or what follows an empty history.
   */
  readonly following: () => () => void;
  /** The subscription has ended. */
  readonly left: () => void;
}

/** `isShared`: somebody else uses the client too and may change where it leads, so nothing is known for long. */
export const confirmation = (isShared: boolean): Confirmation => {
  let doubts = 0;
  let because = '';
  let seenAt = -1;
  let isFollowed = false;
  return {
    isGiven: () => !isShared && isFollowed && seenAt === doubts,
    doubts: () => ({ count: doubts, reason: because }),
    doubt: (reason) => {
      doubts += 1;
      because = reason;
    },
    looking: () => {
      const before = doubts;
      return () => {
        seenAt = Math.max(seenAt, before);
      };
    },
    following: () => {
      const before = doubts;
      return () => {
        isFollowed = true;
        seenAt = Math.max(seenAt, before);
      };
    },
    left: () => {
      isFollowed = false;
    },
  };
};
