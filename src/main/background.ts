/**
 * Work that nobody waits for. What it throws is reported and goes no further, so that no failure is lost and none ends the
 * process.
 */
export const background = (work: Promise<unknown>, report: (error: unknown) => void): void => {
  work.catch(report);
};
