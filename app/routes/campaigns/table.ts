import { route, type RouteConfigEntry } from "@remix-run/route-config";

export const campaignsRoutes: RouteConfigEntry[] = [
  route("phong-trao", "routes/campaigns/campaigns.tsx"),
  route("phong-trao/moi", "routes/campaigns/new-campaign.tsx"),
  route("phong-trao/:id", "routes/campaigns/campaign.tsx"),
  route("phong-trao/:id/soan", "routes/campaigns/edit-campaign.tsx"),
  route("phong-trao/:id/ngay-nghi-trung", "routes/campaigns/rest-days.tsx"),
  route("phong-trao/:id/phat-dong", "routes/campaigns/launch-campaign.tsx"),
  route("phong-trao/:id/dieu-chinh", "routes/campaigns/amend-campaign.tsx"),
  route("phong-trao/:id/thoi-han", "routes/campaigns/campaign-deadline.tsx"),
  route("phong-trao/:id/ke-hoach.pdf", "routes/campaigns/plan-pdf.ts"),
  route("phong-trao/:id/ke-hoach.docx", "routes/campaigns/plan-pdf.ts", { id: "routes/campaigns/plan-docx" }),
  route("phong-trao/:id/tien-do-thoi-gian", "routes/campaigns/campaign-timeline.tsx"),
  route("phong-trao/:id/tong-ket", "routes/campaigns/conclude-campaign.tsx"),
  route("phong-trao/:id/tong-ket.pdf", "routes/campaigns/conclusion-pdf.ts"),
  route("ngay-nghi", "routes/campaigns/holidays.tsx"),
  route("phong-trao/:id/tong-ket.docx", "routes/campaigns/conclusion-pdf.ts", {
    id: "routes/campaigns/conclusion-docx",
  }),
];
