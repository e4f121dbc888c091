import { definePolicy } from "~/shared/permit";

export const councilPolicy = definePolicy({});
