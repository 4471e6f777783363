/** @typedef {{ sql: string, parameters: unknown[] }} Statement */
/** @typedef {{ rows: number, most: { relation: string, rows: number } | undefined }} Reading */

/**
 * Notes every statement that this process sends, between `begin` and `end`. The server runs in the same process, so what an
 * endpoint asks is known without changing the server.
 * @param {typeof import('pg')} pg
 */
export function recordStatements({ Client }) {
  /** @type {Statement[] | undefined} */
  let noted;
  const query = Client.prototype.query;
  Client.prototype.query = function record(sql, parameters, ...rest) {
    if (noted && typeof sql === 'string') noted.push({ sql, parameters: Array.isArray(parameters) ? parameters : [] });
    return query.call(this, sql, parameters, ...rest);
  };
  return {
    begin: () => void (noted = []),
    end: () => {
      const all = noted ?? [];
      noted = undefined;
      return all.filter(({ sql }) => /^\s*(with|select)\b/i.test(sql));
    },
  };
}

/**
 * How many rows of tables the statements looked at, those that a filter threw away included.
 * @param {import('pg').Client} database
 * @param {readonly Statement[]} statements
 * @returns {Promise<Reading>}
 */
export async function rowsRead(database, statements) {
  /** @type {Map<string, number>} */
  const byRelation = new Map();
  for (const { sql, parameters } of statements) {
    const { rows } = await database.query(`explain (analyze, format json) ${sql}`, parameters);
    for (const node of nodesOf(rows[0]['QUERY PLAN'][0].Plan)) {
      const relation = node['Relation Name'];
      if (relation === undefined) continue;
      const read =
        node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0) + (node['Rows Removed by Index Recheck'] ?? 0);
      byRelation.set(relation, (byRelation.get(relation) ?? 0) + Math.round(read * node['Actual Loops']));
    }
  }
  const sorted = [...byRelation].sort(([, one], [, other]) => other - one);
  const [first] = sorted;
  return {
    rows: sorted.reduce((sum, [, rows]) => sum + rows, 0),
    most: first && { relation: first[0], rows: first[1] },
  };
}

const nodesOf = (plan) => [plan, ...(plan.Plans ?? []).flatMap(nodesOf)];
