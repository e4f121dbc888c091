import type { ReactNode } from "react";

/** Where a topic stands on the start page. */
export type HelpGroup = "role" | "rule" | "system";

export interface HelpTopic {
  /** Its place in the address: /help/don-vi */
  slug: string;
  group: HelpGroup;
  title: string;
  /** One sentence on the start page and under the title. */
  summary: string;
  body: ReactNode;
}
