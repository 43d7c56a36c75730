/** The name of a type as files are named: `PickedUp` is `picked-up`. */
export const kebab = (name: string): string => name.replace(/(?<=[a-z])(?=[A-Z])/g, '-').toLowerCase();
