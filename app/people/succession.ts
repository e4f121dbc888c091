interface Step {
  unitId: string;
  successorUnitId: string;
}

/** Every unit that was merged into this one, directly or through another; never the unit itself. */
export function predecessorsOf(unitId: string, steps: readonly Step[]): string[] {
  const found: string[] = [];
  const open = [unitId];
  for (let at = open.pop(); at !== undefined; at = open.pop())
    for (const step of steps)
      if (step.successorUnitId === at && step.unitId !== unitId && !found.includes(step.unitId)) {
        found.push(step.unitId);
        open.push(step.unitId);
      }
  return found;
}
