import { defineMessages } from "~/shared/messages";

export const decisionsMessages = defineMessages({});
