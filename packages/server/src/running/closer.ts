interface Closable {
  readonly close: () => unknown;
}

/** Keeps parts that open one after the other. Closes them in the opposite order. */
export const makeCloser = () => {
  const opened: Closable[] = [];
  return {
    keep: <Part extends Closable>(part: Part): Part => {
      opened.unshift(part);
      return part;
    },
    close: async (): Promise<void> => {
      for (const part of opened.splice(0)) await part.close();
    },
  };
};
