import { id, type Parsed } from "~/shared/forms/fields";
import { form } from "~/shared/forms/form-schema";

/** Without an award: the whole list of the decision. */
export const recordPrintingForm = form({
  id: id({ label: "Quyết định" }),
  awardId: id({ label: "Giấy khen", required: false }),
});
export type RecordPrinting = Parsed<typeof recordPrintingForm>;

export const requestRenderingForm = form({ id: id({ label: "Quyết định" }) });
export type RequestRendering = Parsed<typeof requestRenderingForm>;
