/** Gives numbers in order; those of borrowers hold in one answer, so that answers cannot be joined. */
export const numbering = (): ((one: string) => number) => {
  const numbers = new Map<string, number>();
  return (one) => {
    const number = numbers.get(one) ?? numbers.size + 1;
    numbers.set(one, number);
    return number;
  };
};
