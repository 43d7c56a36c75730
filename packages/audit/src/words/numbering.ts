/**
 * Returns a function that numbers borrowers from 1 on. The numbers are valid only in one answer, so that you
 * cannot follow a borrower through several answers.
 */
export const createNumbering = (): ((one: string) => number) => {
  const numbers = new Map<string, number>();
  return (one) => {
    const number = numbers.get(one) ?? numbers.size + 1;
    numbers.set(one, number);
    return number;
  };
};
