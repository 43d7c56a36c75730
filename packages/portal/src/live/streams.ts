const mostOfSession = 2;

/** The open streams, by session. One stream too many ends the session's oldest; `ending` ends all of them. */
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
    /** Takes the function that ends a stream. Returns the function to call once it has ended. */
    add: (session: string, end: () => void): (() => void) => {
      const all = [...(open.get(session) ?? []), end];
      open.set(session, all.slice(-mostOfSession));
      for (const endOldest of all.slice(0, -mostOfSession)) endOldest();
      if (ending?.aborted) end();
      return () => without(session, end);
    },
  };
};

export type OpenStreams = ReturnType<typeof trackStreams>;
