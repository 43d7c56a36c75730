/** Gives consecutive numbers. Borrowers' numbers differ between answers, so that you cannot join them. */
export const createNumbering = (): ((one: string) => number) => {
  const numbers = new Map<string, number>();
  return (one) => {
    const number = numbers.get(one) ?? numbers.size + 1;
    numbers.set(one, number);
    return number;
  };
};
