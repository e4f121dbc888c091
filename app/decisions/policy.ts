import { definePolicy } from "~/shared/permit";

export const decisionsPolicy = definePolicy({});
