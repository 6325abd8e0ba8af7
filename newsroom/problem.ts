/** What is wrong in a file, where (both from 1), and what to do about it. */
export type Problem = { line?: number; column?: number; message: string };

/** Either the value, or why there is none. */
export type Checked<T> = { ok: true; value: T } | { ok: false; problems: Problem[] };

export const sound = <T>(value: T): Checked<T> => ({ ok: true, value });
export const broken = (...problems: Problem[]): Checked<never> => ({ ok: false, problems });
