import { definePolicy } from "~/shared/permit";

export const peoplePolicy = definePolicy({});
