/**
 * Gives consecutive numbers. A borrower has another number in each answer, so that you cannot join two
 * answers.
 */
export const createNumbering = (): ((one: string) => number) => {
  const numbers = new Map<string, number>();
  return (one) => {
    const number = numbers.get(one) ?? numbers.size + 1;
    numbers.set(one, number);
    return number;
  };
};
