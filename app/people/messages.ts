import { defineMessages } from "~/shared/messages";

export const peopleMessages = defineMessages({});
