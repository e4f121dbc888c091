import { lineTitle } from "~/campaigns/campaign";
import { findCampaign } from "~/campaigns/campaign-repo.server";
import { notFound } from "~/shared/errors";
import type { Page } from "~/shared/http.server";
import { allowed } from "~/shared/refuse";
import { fail, ok, type Result } from "~/shared/result";
import { documentNames, type DocumentKind } from "./completeness";
import { megabyte, type LineKind, type LineLimit } from "./document-limit";
import { listDocumentLimits, listLineLimits, type KindLimit } from "./document-limit-repo.server";
import { limitText, savedText, seenOf } from "./document-limit-text";
import { documentLimits, nominationsPolicy } from "./policy";

export interface KindLimitRow {
  kind: DocumentKind;
  name: string;
  maxPages: number;
  maxMegabytes: number;
  seen: string;
  savedText: string;
}

const order: readonly DocumentKind[] = ["letter", "minutes", "report_full", "report_summary", "other"];

/** The limits of each kind of document, for the administrator. */
export async function findDocumentLimitsPage({
  read,
  actor,
}: Pick<Page, "read" | "actor">): Promise<Result<KindLimitRow[]>> {
  const access = allowed(nominationsPolicy.permit(actor, "document_limit.edit", documentLimits));
  if (!access.ok) return access;
  const kept = await listDocumentLimits(read);
  return ok(
    order.flatMap((kind) => {
      const limit = kept.find((one) => one.kind === kind);
      return limit === undefined
        ? []
        : [
            {
              kind,
              name: documentNames[kind],
              maxPages: limit.maxPages,
              maxMegabytes: Math.floor(limit.maxBytes / megabyte),
              seen: seenOf([limit]),
              savedText: savedText(limit),
            },
          ];
    }),
  );
}

export interface LineLimitRow {
  lineId: string;
  title: string;
  report: LimitOfLine;
  other: LimitOfLine;
  seen: string;
  /** Who set a limit of this line last. */
  savedText: string;
}

export interface LimitOfLine {
  name: string;
  /** "80 trang, 25 MB": applies where the line says nothing. */
  generalText: string;
  maxPages: number | null;
  maxMegabytes: number | null;
}

export interface LineLimitsPage {
  campaignId: string;
  campaignTitle: string;
  /** Neither before the launch nor after the end. */
  isOpen: boolean;
  isDraft: boolean;
  lines: LineLimitRow[];
}

/** The limits of each award line of a campaign, for the organizer. */
export async function findLineLimitsPage({
  read,
  actor,
  params,
}: Pick<Page, "read" | "actor" | "params">): Promise<Result<LineLimitsPage>> {
  const access = allowed(nominationsPolicy.permit(actor, "line_limit.edit", documentLimits));
  if (!access.ok) return access;
  const campaign = await findCampaign(read, params["id"] ?? "");
  if (campaign === null) return fail(notFound);
  const general = await listDocumentLimits(read);
  const own = await listLineLimits(
    read,
    campaign.lines.map((one) => one.id),
  );
  const { state } = campaign.stage;
  return ok({
    campaignId: campaign.id,
    campaignTitle: campaign.title,
    isOpen: state !== "draft" && state !== "concluded" && state !== "cancelled",
    isDraft: state === "draft",
    lines: campaign.lines.map((line, index) => {
      const ownOf = (kind: LineKind): LineLimit | null =>
        own.find((one) => one.lineId === line.id && one.kind === kind) ?? null;
      const [report, other] = [ownOf(line.reportKind), ownOf("other")];
      const last = [report, other]
        .filter((one) => one !== null)
        .sort((one, two) => (one.savedAt < two.savedAt ? 1 : -1))[0];
      return {
        lineId: line.id,
        // Two lines may be called the same.
        title: `${String(index + 1)}. ${line.level === "province" ? `Đề nghị cấp tỉnh: ${lineTitle(line)}` : lineTitle(line)}`,
        report: limitOfLine(line.reportKind, general, report),
        other: limitOfLine("other", general, other),
        seen: seenOf([report, other]),
        savedText: last === undefined ? "" : savedText(last),
      };
    }),
  });
}

function limitOfLine(kind: LineKind, general: readonly KindLimit[], own: LineLimit | null): LimitOfLine {
  const kinds = general.find((one) => one.kind === kind);
  return {
    name: documentNames[kind],
    generalText: kinds === undefined ? "" : limitText(kinds),
    maxPages: own?.maxPages ?? null,
    maxMegabytes: megabytesOf(own?.maxBytes ?? null),
  };
}

function megabytesOf(bytes: number | null): number | null {
  return bytes === null ? null : Math.floor(bytes / megabyte);
}
