import { defineMessages } from "~/shared/messages";

export const councilMessages = defineMessages({});
