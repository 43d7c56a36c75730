/** A proof that the server had the replica's tip. Returns true as long as the proof is valid. */
export type Sight = () => boolean;

/**
 * Whether the server is known to have the event at the replica's tip. An exact revision in an append does not
 * prove this: a restored server may end at the same revision with other events. A read of the event proves
 * it, and so does a subscription that began with the event. The proof is valid until a call fails, the
 * connection ends or that subscription ends, since a server cannot be restored without one of these.
 */
export interface Confirmation {
  /** Whether the next append can be sent without a read of the tip. */
  readonly isGiven: () => boolean;
  /** Whether there is a live subscription that began with the tip. */
  readonly isFollowed: () => boolean;
  /**
   * The proof that the server has the tip; undefined without one. Send nothing once it is no longer valid.
   */
  readonly sightOfTip: () => Sight | undefined;
  /** Call this when a call failed, or when wrong events came. */
  readonly doubt: (reason: string) => void;
  /** Call this when the connection has ended. Its subscription has then ended, too. */
  readonly endConnection: (reason: string) => void;
  /** The number of doubts, and the reason for the last one. */
  readonly countDoubts: () => { readonly count: number; readonly reason: string };
  /** Begins a look at the tip. Call the returned function if the tip was found. */
  readonly beginLook: () => () => void;
  /**
   * Begins a subscription. Call the returned function when the subscription has delivered the event at the
   * tip or, in an empty history, its first event.
   */
  readonly beginSubscription: () => () => void;
  /** Call this when the subscription has ended. */
  readonly endSubscription: () => void;
}

/** With `isShared`, the caller may change the client's connection, so each append needs a new proof. */
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
