import { readdirSync, readFileSync } from 'node:fs';

/** Milliseconds of CPU that a process and all below it have used: what the screen costs outside of the page counts too. */
export function cpuOf(pid) {
  const processes = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => statOf(name));
  const family = new Set([pid]);
  for (let size = 0; size < family.size;) {
    size = family.size;
    for (const each of processes) if (family.has(each.parent)) family.add(each.pid);
  }
  return processes.filter((each) => family.has(each.pid)).reduce((sum, { cpu }) => sum + cpu, 0);
}

/** A clock tick is a hundredth of a second on Linux. */
const TICK_MS = 10;

function statOf(name) {
  try {
    const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return [{ pid: Number(name), parent: Number(fields[1]), cpu: (Number(fields[11]) + Number(fields[12])) * TICK_MS }];
  } catch {
    return []; // gone meanwhile
  }
}
