/**
 * Gives numbers, in the order in which things are first asked for. A borrower is called by one that holds in a single answer,
 * so that answers cannot be joined.
 */
export const numbering = (): ((one: string) => number) => {
  const numbers = new Map<string, number>();
  return (one) => {
    const number = numbers.get(one) ?? numbers.size + 1;
    numbers.set(one, number);
    return number;
  };
};
