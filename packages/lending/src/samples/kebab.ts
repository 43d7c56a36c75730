/** The file name for a type: `picked-up` for `PickedUp`. */
export const kebab = (name: string): string => name.replace(/(?<=[a-z])(?=[A-Z])/g, '-').toLowerCase();
