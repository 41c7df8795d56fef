/** What a query parameter may be, and the words for it in a refusal. */
export type ParameterRule = { accepts: (value: string) => boolean; expected: string };

export type QueryResult = { ok: true; query: URLSearchParams } | { ok: false; param: string; message: string };

/**
 * Reads a query against the parameters that a route knows, each at most once. Gives what may be sent on, in the order
 * of the rules, or the first parameter at fault.
 */
export function readQuery(search: string, rules: Readonly<Record<string, ParameterRule>>): QueryResult {
  const given = new URLSearchParams(search);
  for (const param of given.keys()) {
    if (!Object.hasOwn(rules, param)) return { ok: false, param, message: 'This parameter is not known here.' };
  }
  const query = new URLSearchParams();
  for (const [param, rule] of Object.entries(rules)) {
    const [value, ...more] = given.getAll(param);
    if (value === undefined) continue;
    if (more.length > 0) return { ok: false, param, message: 'This parameter was given more than once.' };
    if (!rule.accepts(value)) return { ok: false, param, message: `This parameter must be ${rule.expected}.` };
    query.set(param, value);
  }
  return { ok: true, query };
}
