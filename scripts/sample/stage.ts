import { systemActor, type Actor, type SystemActor } from "~/shared/actor";
import type { Ctx } from "~/shared/ctx.server";
import type { Result } from "~/shared/result";
import { inTransaction } from "~/shared/run-form.server";
import type { Services } from "~/shared/services.server";
import type { Instant } from "~/shared/time";

/** Where the sample is played: the product's own use cases, each at its own time, so that it holds what a user could have made. */
export interface Stage {
  services: Services;
  system: SystemActor;
  /** Runs a use case; a refusal is a mistake in the sample and is thrown. */
  run<V>(at: Instant, actor: Actor, use: (ctx: Ctx) => Promise<Result<V>>): Promise<V>;
}

export function openStage(services: Services): Stage {
  return {
    services,
    system: systemActor("Dữ liệu mẫu"),
    async run(at, actor, use) {
      const result = await inTransaction({ page: { actor, now: at }, context: { services, requestId: "sample" } }, use);
      if (!result.ok) throw new Error(`the sample was refused at ${at}: ${JSON.stringify(result.error)}`);
      return result.value;
    },
  };
}
