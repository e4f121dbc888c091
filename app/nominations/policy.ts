import { definePolicy } from "~/shared/permit";

export const nominationsPolicy = definePolicy({});
