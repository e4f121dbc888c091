import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { consultationViews } from "~/nominations/consultation-pages.server";
import { listDossierLog } from "~/nominations/dossier-log-queries.server";
import { findDossierPage } from "~/nominations/dossier-page.server";
import { latePassRows, receiptRows } from "~/nominations/dossier-history.server";
import { DossierLog } from "~/nominations/ui/dossier-log";
import { DossierFrame } from "~/nominations/ui/dossier-frame";
import { GatheringNotes } from "~/nominations/ui/gathering";
import { OpinionSheet } from "~/nominations/ui/opinions";
import { SubmissionChanges } from "~/nominations/ui/submission-changes";
import { DossierOverview } from "~/nominations/ui/dossier-overview";
import { findDossierChanges } from "~/nominations/submission-changes.server";
import { nominationsPolicy } from "~/nominations/policy";
import { runPage } from "~/shared/http.server";
import { ok } from "~/shared/result";
import { Stack } from "~/shared/ui/sheet";
import { documentTitle } from "~/shared/ui/shell";
import { usePage } from "~/shared/use-page";

export async function loader(args: LoaderFunctionArgs) {
  return runPage(args, async (page) => {
    const found = await findDossierPage(page, page.params["id"]);
    if (!found.ok) return found;
    const { place, frame } = found.value;
    const seesAppraisal = nominationsPolicy.can(page.actor, "consultation.read", {
      kind: "consultation",
      unitId: null,
      dossierState: frame.state,
      dossierUnitId: frame.unitId,
      isPublished: false,
      isEntered: false,
    });
    return ok({
      frame,
      receipts: await receiptRows(page.read, place.dossier.id),
      changes: await findDossierChanges(page.read, place.dossier.id),
      opinions: await consultationViews(page.read, frame.id, page.now, { onlyPublished: !seesAppraisal }),
      seesAppraisal,
      log: await listDossierLog(page.read, frame.id, { seesAppraisal }),
      latePasses: await latePassRows(page.read, place.campaign.id, place.unit.id),
    });
  });
}

export const meta: MetaFunction = () => [{ title: documentTitle("Hồ sơ của đơn vị") }];

export default function DossierRoute() {
  const { shell, data } = usePage<typeof loader>();
  return (
    <DossierFrame shell={shell} frame={data.frame}>
      <Stack>
        <GatheringNotes frame={data.frame} />
        <DossierOverview {...data} />
        <SubmissionChanges changes={data.changes} />
        <OpinionSheet opinions={data.opinions} askHref={null} isShown={!data.seesAppraisal} />
        <DossierLog rows={data.log} />
      </Stack>
    </DossierFrame>
  );
}
