/**
 * The words on the buttons for suspending, and those for suspended reservations. The guide has no words for
 * them.
 */
export const suspensionWords = {
  suspend: '休止',
  resume: '再開',
  /** For example 休止中（4月20日(火)に再開）. `day` is the formatted day when the suspension ends. */
  suspended: (day: string): string => `休止中（${day}に再開）`,
};
