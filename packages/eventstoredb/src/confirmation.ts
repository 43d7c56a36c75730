/** A sight of the replica's tip at the server. Gives whether it still holds: nothing has happened since. */
export type Sight = () => boolean;

/**
 * Whether the server is known to have the event at the replica's tip. An exact revision does not prove it: a server
 * that was restored, and then written to by others, may end at the same one. A reading proves it, or a subscription
 * that began with it. The proof holds until a call fails, the connection is left or that subscription ends, since a
 * server cannot be restored meanwhile.
 */
export interface Confirmation {
  /** Whether the tip need not be read before the next append. */
  readonly isGiven: () => boolean;
  /** Whether a subscription lives that has begun with the tip. */
  readonly isFollowed: () => boolean;
  /** The sight of the tip, unless it is in doubt now. Nothing may be sent once it does not hold. */
  readonly seen: () => Sight | undefined;
  /** Call it when something has happened: a call failed, or the wrong events came. */
  readonly doubt: (reason: string) => void;
  /** The connection was left, and with it all subscriptions. */
  readonly leave: (reason: string) => void;
  /** How often there was doubt, and the reason for the last one. */
  readonly doubts: () => { readonly count: number; readonly reason: string };
  /** Begins a look at the tip. Call the returned function if the tip was there. */
  readonly looking: () => () => void;
  /** Begins a subscription. Call the result when that has brought the tip, or the first event. */
  readonly following: () => () => void;
  /** The subscription has ended. */
  readonly left: () => void;
}

/** `isShared`: somebody else uses the client too and may change where it leads, so nothing is known for long. */
export const confirmation = (isShared: boolean): Confirmation => {
  let doubts = 0;
  let because = '';
  let seenAt = -1;
  let connections = 0;
  let isFollowed = false;

  const doubt = (reason: string) => {
    doubts += 1;
    because = reason;
  };

  return {
    isGiven: () => !isShared && isFollowed && seenAt === doubts,
    isFollowed: () => isFollowed,
    seen: () => {
      const at = doubts;
      return seenAt === at ? () => doubts === at : undefined;
    },
    doubts: () => ({ count: doubts, reason: because }),
    doubt,
    leave: (reason) => {
      connections += 1;
      isFollowed = false;
      doubt(reason);
    },
    looking: () => {
      const before = doubts;
      return () => {
        seenAt = Math.max(seenAt, before);
      };
    },
    following: () => {
      const [before, on] = [doubts, connections];
      return () => {
        isFollowed ||= on === connections;
        seenAt = Math.max(seenAt, before);
      };
    },
    left: () => {
      isFollowed = false;
    },
  };
};
