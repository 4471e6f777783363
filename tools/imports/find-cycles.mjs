/**
 * Groups of modules that import each other in a circle: their order of evaluation, and so whether a name is already
 * defined, depends on which of them is imported first. Strongly connected components, after Tarjan (1972).
 * @param {ReadonlyMap<string, readonly string[]>} graph what each module imports
 * @returns {string[][]} each group sorted; none when there is no circle
 */
export function findCycles(graph) {
  /** @type {Map<string, { index: number, low: number, open: boolean }>} */
  const marks = new Map();
  /** @type {string[]} */
  const stack = [];
  /** @type {string[][]} */
  const groups = [];

  /** @param {string} module */
  const visit = (module) => {
    const mark = { index: marks.size, low: marks.size, open: true };
    marks.set(module, mark);
    stack.push(module);
    for (const next of graph.get(module) ?? []) {
      const known = marks.get(next);
      if (!known) mark.low = Math.min(mark.low, visit(next).low);
      else if (known.open) mark.low = Math.min(mark.low, known.index);
    }
    if (mark.low === mark.index) close(module);
    return mark;
  };

  /** @param {string} module the first of its group that was visited */
  const close = (module) => {
    const group = stack.splice(stack.indexOf(module));
    for (const each of group) /** @type {{ open: boolean }} */ (marks.get(each)).open = false;
    if (group.length > 1 || graph.get(module)?.includes(module)) groups.push(group.sort());
  };

  for (const module of graph.keys()) if (!marks.has(module)) visit(module);
  return groups;
}
