// What Linux tells about a running process.
import { readdirSync, readFileSync } from 'node:fs';

/** Linux counts CPU time in hundredths of a second. */
const ticksPerSecond = 100;

/** CPU time that processes have used so far, in µs. @param {number[]} pids */
export function cpuMicroseconds(pids) {
  const ticks = pids.map((pid) => {
    // After the name, which may hold spaces: state is field 3, utime 14, stime 15.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    return Number(fields[11]) + Number(fields[12]);
  });
  return (ticks.reduce((sum, value) => sum + value, 0) / ticksPerSecond) * 1e6;
}

/** Memory that a process has in RAM, in bytes. @param {number} pid */
export function residentBytes(pid) {
  return Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) * 1024;
}

/** Files and sockets that a process has open. @param {number} pid */
export function openDescriptors(pid) {
  return readdirSync(`/proc/${pid}/fd`).length;
}
