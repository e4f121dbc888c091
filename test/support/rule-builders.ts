import { switchRule } from "~/rules/switch-rule.server";
import type { Actor } from "~/shared/actor";
import type { Databases } from "~/shared/db.server";
import type { Instant } from "~/shared/time";
import { runUseCase, valueOf } from "./run";

/** Multiples of giấy khen for a person: not read in the decree's text, so an agency works by it only when it says so. */
export const giayKhenMoney = "nd152.bonus.GIAYKHEN.individual";

/** The agency's choice of unverified rules, as its standing body records it. */
export async function chooseRules(
  databases: Databases,
  actor: Actor,
  choiceIds: readonly string[],
  at: Instant = "2026-01-05T02:00:00.000Z",
): Promise<void> {
  for (const choiceId of choiceIds)
    valueOf(
      await runUseCase(databases, { actor, now: at }, (ctx) =>
        switchRule(ctx, { choiceId, isOn: "on", reason: "Theo thông báo của Sở Nội vụ" }),
      ),
    );
}
