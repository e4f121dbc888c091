import { definePolicy } from "~/shared/permit";

export const certificatesPolicy = definePolicy({});
