import { route, type RouteConfigEntry } from "@remix-run/route-config";

export const remindersRoutes: RouteConfigEntry[] = [
  route("phong-trao/:id/nhac-viec", "routes/reminders/campaign-reminders.tsx"),
  route("lich/:token.ics", "routes/reminders/calendar.ts"),
  route("tai-khoan/lich", "routes/reminders/my-calendar.tsx"),
];
