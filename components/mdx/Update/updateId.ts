/** The anchor of a live entry, from its instant: stable while others come and go. */
export const updateId = (at: string) => `at-${at.replace(/\D/g, "").slice(0, 12)}`;
