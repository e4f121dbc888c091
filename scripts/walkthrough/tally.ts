import type { Role } from "~/shared/actor";

/**
 * What one task took of its user. A click is a link or button pressed, a circle, box or choice of a list taken, the choice of a file opened,
 * and a key pressed in place of one of these. A field is a box that is typed into, or a file chosen. The sections of a report of achievements
 * are the texts themselves: counted apart. What the product has filled in already counts for nothing unless it is changed.
 */
export interface Count {
  clicks: number;
  fields: number;
  texts: number;
  pages: number;
}

/** A task that may take so much and no more. */
export interface Measured {
  what: string;
  clicks: { taken: number; atMost: number };
  fields: { taken: number; atMost: number };
}

/** "clicks = 23 of 25, fields = 6 of 20" */
export function measuredText({ what, clicks, fields }: Measured): string {
  const of = (name: string, { taken, atMost }: Measured["clicks"]): string => `${name} = ${String(taken)} of ${String(atMost)}`;
  return `${what}: ${of("clicks", clicks)}, ${of("fields", fields)}`;
}

export function isTooMuch({ clicks, fields }: Measured): boolean {
  return clicks.taken > clicks.atMost || fields.taken > fields.atMost;
}

export interface Task extends Count {
  role: Role | "public";
  account: string;
  task: string;
}

/** Tasks as they were done, and their sums role by role. */
export class Tally {
  readonly tasks: Task[] = [];
  readonly measured: Measured[] = [];

  begin(role: Task["role"], account: string, task: string): Task {
    const begun: Task = { role, account, task, clicks: 0, fields: 0, texts: 0, pages: 0 };
    this.tasks.push(begun);
    return begun;
  }

  byRole(): Record<string, Count & { accounts: string[]; tasks: number }> {
    const roles: Record<string, Count & { accounts: string[]; tasks: number }> = {};
    for (const { role, account, clicks, fields, texts, pages } of this.tasks) {
      const sum = (roles[role] ??= { accounts: [], tasks: 0, clicks: 0, fields: 0, texts: 0, pages: 0 });
      if (account !== "" && !sum.accounts.includes(account)) sum.accounts.push(account);
      sum.tasks += 1;
      sum.clicks += clicks;
      sum.fields += fields;
      sum.texts += texts;
      sum.pages += pages;
    }
    return roles;
  }
}
