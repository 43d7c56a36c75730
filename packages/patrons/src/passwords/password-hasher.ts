/**
 * Turns passwords into PHC strings, and compares passwords with them. A PHC string contains its algorithm,
 * parameters and salt.
 */
export interface PasswordHasher {
  /** The PHC string of a password. The same salt gives the same string. Salts have 16 bytes. */
  hash(password: string, salt: Uint8Array): Promise<string>;
  /** Whether a PHC string was made from the password. False for a string of an unknown kind. */
  verify(password: string, phc: string): Promise<boolean>;
  /** Whether a PHC string is weaker than the strings that `hash` makes now. */
  isOutdated(phc: string): boolean;
  /**
   * A PHC string that no password matches. Comparing a password with this string takes as long as with a
   * string that `hash` makes now.
   */
  readonly decoy: string;
}
