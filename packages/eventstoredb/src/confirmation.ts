/** A sight of the replica's tip on the server. Returns whether it is valid: nothing has happened since. */
export type Sight = () => boolean;

/**
 * Whether the server is known to have the event at the replica's tip. An exact revision does not prove it: a
 * restored server with later events may end at the same one. A read proves it, or a subscription that began
 * with the event. The proof is valid until a call fails, the connection ends or that subscription ends, since
 * a server cannot be restored without one of these.
 */
export interface Confirmation {
  /** Whether the next append needs no read of the tip before it. */
  readonly isGiven: () => boolean;
  /** Whether there is a live subscription that began with the tip. */
  readonly isFollowed: () => boolean;
  /** The sight of the tip, unless it is in doubt now. Send nothing once it is no longer valid. */
  readonly sightOfTip: () => Sight | undefined;
  /** Call it when a call failed, or the wrong events came. */
  readonly doubt: (reason: string) => void;
  /** Call it when the connection, and so each subscription, has ended. */
  readonly endConnection: (reason: string) => void;
  /** The number of doubts, and the reason for the last one. */
  readonly countDoubts: () => { readonly count: number; readonly reason: string };
  /** Begins a look at the tip. Call the result if the tip was there. */
  readonly beginLook: () => () => void;
  /** Begins a subscription. Call the result when it has brought the tip, or the first event. */
  readonly beginSubscription: () => () => void;
  /** Call it when the subscription has ended. */
  readonly endSubscription: () => void;
}

/** `isShared`: another owner of the client may change its connection, so a proof is valid only briefly. */
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
    sightOfTip: () => {
      const at = doubts;
      return seenAt === at ? () => doubts === at : undefined;
    },
    countDoubts: () => ({ count: doubts, reason: because }),
    doubt,
    endConnection: (reason) => {
      connections += 1;
      isFollowed = false;
      doubt(reason);
    },
    beginLook: () => {
      const before = doubts;
      return () => {
        seenAt = Math.max(seenAt, before);
      };
    },
    beginSubscription: () => {
      const [before, on] = [doubts, connections];
      return () => {
        isFollowed ||= on === connections;
        seenAt = Math.max(seenAt, before);
      };
    },
    endSubscription: () => {
      isFollowed = false;
    },
  };
};
