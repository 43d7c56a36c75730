const mostOfSession = 2;

/** The streams that are open, by session. One more than a session may have ends its oldest; `ending` ends all. */
export const openStreams = (ending?: AbortSignal) => {
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
    /** Takes how to end a stream, and gives what to call once it has ended. */
    add: (session: string, end: () => void): (() => void) => {
      const all = [...(open.get(session) ?? []), end];
      open.set(session, all.slice(-mostOfSession));
      for (const endOldest of all.slice(0, -mostOfSession)) endOldest();
      if (ending?.aborted) end();
      return () => without(session, end);
    },
  };
};

export type OpenStreams = ReturnType<typeof openStreams>;
