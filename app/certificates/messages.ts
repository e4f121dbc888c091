import { defineMessages } from "~/shared/messages";

export const certificatesMessages = defineMessages({});
