import type { Title } from '@torioki/catalogue';

const collator = new Intl.Collator('ja');

const partsOf = (callNumber: string): readonly string[] => callNumber.split(/[\s/]+/);

/** Compares call numbers as the books stand on the shelf: 913 before 913.6, and 913.6 before 914. */
export const compareCallNumbers = (one: string, other: string): number => {
  const [ones, others] = [partsOf(one), partsOf(other)];
  const differing = ones.findIndex((part, index) => collator.compare(part, others[index] ?? '') !== 0);
  return differing === -1
    ? ones.length - others.length
    : collator.compare(ones[differing] ?? '', others[differing] ?? '');
};

/** The call number of a copy in the catalogue; null if the catalogue has none. */
export const findCallNumber = (record: Title | undefined, copy: string): string | null =>
  record?.copies.find((one) => one.copy === copy)?.callNumber ?? null;
