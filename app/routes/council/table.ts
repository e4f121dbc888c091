import { route, type RouteConfigEntry } from "@remix-run/route-config";

export const councilRoutes: RouteConfigEntry[] = [
  route("phien-hop", "routes/council/sessions.tsx"),
  route("phien-hop/moi", "routes/council/new-session.tsx"),
  route("phien-hop/:id", "routes/council/session.tsx"),
  route("phien-hop/:id/vong/:roundId", "routes/council/round.tsx"),
  route("phien-hop/:id/bien-ban.pdf", "routes/council/minutes-pdf.ts"),
  route("phien-hop/:id/bien-ban.docx", "routes/council/minutes-pdf.ts", { id: "routes/council/minutes-docx" }),
  route("bo-phieu/:roundId", "routes/council/ballot.tsx"),
];
