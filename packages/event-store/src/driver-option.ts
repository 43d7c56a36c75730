export interface DriverOption {
  /**
   * The URL of another better-sqlite3, such as `import.meta.resolve('better-sqlite3')` in a program that
   * depends on version 13. Threads import it too. Default: the version that this package depends on.
   */
  readonly driver?: string;
}
