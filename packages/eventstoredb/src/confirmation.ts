/**
 * Whether the event at the replica's tip is known to be the server's too. An exact revision does not prove it: a server
 * that was restored, and written to by others, may end at the same one. It is seen by reading, or by a subscription
 * that began with it, and holds until a call fails or that subscription ends: a server cannot be restored meanwhile.
 */
export interface Confirmation {
  readonly isGiven: () => boolean;
  /** Something has happened: a call failed, or what came is not what should have come. */
  readonly doubt: (reason: string) => void;
  /** How often there was doubt, and why the last time. */
  readonly doubts: () => { readonly count: number; readonly reason: string };
  /** Begins a look at the tip; call what it returns when the tip was there. */
  readonly looking: () => () => void;
  /** Begins a subscription; call what it returns when that has brought the tip, or what follows an empty history. */
  readonly following: () => () => void;
  /** The subscription has ended. */
  readonly left: () => void;
}

/** `isShared`: somebody else uses the client too, and may change where it leads: then it is never known for long. */
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
