const mostOfSession = 2;

/**
 * Collects the open streams of each session. If a session has too many, its oldest stream ends; `ending` ends
 * all streams.
 */
export const trackStreams = (ending?: AbortSignal) => {
  const open = new Map<string, readonly (() => void)[]>();
  ending?.addEventListener('abort', () => {
    for (const end of [...open.values()].flat()) end();
  });
  const without = (session: string, end: () => void) => {
    const others = (open.get(session) ?? []).filter((other) => other !== end);
    if (others.length === 0) open.delete(session);
    else open.set(session, others);
  };
  return {
    /** Adds a stream. Pass the function that ends it; call the returned one when the stream has ended. */
    add: (session: string, end: () => void): (() => void) => {
      const all = [...(open.get(session) ?? []), end];
      open.set(session, all.slice(-mostOfSession));
      for (const endOldest of all.slice(0, -mostOfSession)) endOldest();
      if (ending?.aborted) end();
      return () => without(session, end);
    },
    /** Whether all streams end because the process is closing. */
    isClosing: (): boolean => ending?.aborted === true,
  };
};

export type OpenStreams = ReturnType<typeof trackStreams>;
