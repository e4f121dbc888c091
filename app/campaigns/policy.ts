import { definePolicy } from "~/shared/permit";

export const campaignsPolicy = definePolicy({});
