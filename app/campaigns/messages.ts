import { defineMessages } from "~/shared/messages";

export const campaignsMessages = defineMessages({});
