import { defineMessages } from "~/shared/messages";

export const nominationsMessages = defineMessages({});
