import { looks, type StatusLook } from "~/shared/ui/status";
import type { TransferState } from "../transfer";

export const transferLook: Readonly<Record<TransferState, StatusLook>> = {
  proposed: looks.waiting,
  done: looks.done,
  refused: looks.refused,
  cancelled: looks.paused,
};
