import type { Role } from "~/shared/actor";

/** What one task took of its user. */
export interface Count {
  clicks: number;
  fields: number;
  pages: number;
}

export interface Task extends Count {
  role: Role | "public";
  account: string;
  task: string;
}

/** Tasks as they were done, and their sums role by role. */
export class Tally {
  readonly tasks: Task[] = [];

  begin(role: Task["role"], account: string, task: string): Task {
    const begun: Task = { role, account, task, clicks: 0, fields: 0, pages: 0 };
    this.tasks.push(begun);
    return begun;
  }

  byRole(): Record<string, Count & { accounts: string[]; tasks: number }> {
    const roles: Record<string, Count & { accounts: string[]; tasks: number }> = {};
    for (const { role, account, clicks, fields, pages } of this.tasks) {
      const sum = (roles[role] ??= { accounts: [], tasks: 0, clicks: 0, fields: 0, pages: 0 });
      if (account !== "" && !sum.accounts.includes(account)) sum.accounts.push(account);
      sum.tasks += 1;
      sum.clicks += clicks;
      sum.fields += fields;
      sum.pages += pages;
    }
    return roles;
  }
}
