/**
 * The processor time that work takes, in milliseconds, least of so many runs: what else the machine does is not in it, as it
 * is in the time that passes.
 */
export function leastCpuMs(work: () => unknown, runs: number): number {
  const times = Array.from({ length: runs }, () => {
    const before = process.cpuUsage();
    work();
    return process.cpuUsage(before).user / 1000;
  });
  return Math.min(...times);
}
