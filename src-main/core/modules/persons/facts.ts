/** Only what differs between two states of a record. */
export function changedFacts(before: Record<string, unknown>, after: Record<string, unknown>): { from: Record<string, unknown>; to: Record<string, unknown> } {
  const keys = Object.keys({ ...before, ...after }).filter((key) => JSON.stringify(before[key] ?? null) !== JSON.stringify(after[key] ?? null));
  const pick = (facts: Record<string, unknown>) => Object.fromEntries(keys.map((key) => [key, facts[key] ?? null]));
  return { from: pick(before), to: pick(after) };
}
