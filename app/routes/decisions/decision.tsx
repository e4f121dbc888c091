import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { decisionPage, type DecisionPage } from "~/decisions/decision-page.server";
import { issueDecisionForm } from "~/decisions/forms";
import { issueDecision } from "~/decisions/issue-decision.server";
import { AwardsTable } from "~/decisions/ui/awards-table";
import { IssueForm } from "~/decisions/ui/issue-form";
import { decisionLooks } from "~/decisions/ui/looks";
import { formatBytes } from "~/shared/forms/file-schema";
import { FormProblems } from "~/shared/forms/post-form";
import { runPage } from "~/shared/http.server";
import { paths } from "~/shared/paths";
import { formSpec, runForm } from "~/shared/run-form.server";
import { LinkButton } from "~/shared/ui/button";
import { Facts } from "~/shared/ui/facts";
import { FileList, WordCopy } from "~/shared/ui/files";
import { Note } from "~/shared/ui/note";
import { Page } from "~/shared/ui/page";
import { Padded, Sheet, Stack } from "~/shared/ui/sheet";
import { documentTitle } from "~/shared/ui/shell";
import { looks, StatusOf } from "~/shared/ui/status";
import { useFormState, usePage } from "~/shared/use-page";

export async function loader(args: LoaderFunctionArgs) {
  return runPage(args, (page) => decisionPage(page.read, page.actor, page.params["id"] ?? "", page.now));
}

export async function action(args: ActionFunctionArgs) {
  return runForm(args, {
    issue: formSpec({ form: issueDecisionForm, use: issueDecision, done: (value) => paths.decision(value.id) }),
  });
}

export const meta: MetaFunction = () => [{ title: documentTitle("Quyết định khen thưởng") }];

export default function DecisionRoute() {
  const { shell, data } = usePage<typeof loader>();
  const state = useFormState("issue");
  const isIssued = data.state === "issued";
  return (
    <Page
      shell={shell}
      title={data.number === null ? "Quyết định khen thưởng chưa có số" : `Quyết định số ${data.number}`}
      crumbs={[
        { href: paths.decisions(), label: "Quyết định" },
        { href: paths.campaign(data.campaignId), label: data.title },
      ]}
      meta={
        <>
          <StatusOf look={decisionLooks[data.state]} box />
          {data.datedOn !== null && <span>ngày {data.datedOn}</span>}
          <span>{data.countsText}</span>
        </>
      }
      side={isIssued ? <LinkButton href={paths.certificates(data.id)}>Giấy khen</LinkButton> : undefined}
    >
      <Stack>
        <FormProblems state={state} />
        {data.mayIssue && <IssueForm decision={data} state={state} />}
        <Sheet title="Danh sách khen thưởng" note={`${data.countsText}, theo thứ tự của quyết định`}>
          <AwardsTable
            awards={data.awards}
            extra={{ head: "Tiền thưởng", cell: (award) => award.bonus, total: data.bonusTotal }}
          />
          <BonusBases bases={data.bonusBases} />
          <BonusMissing decision={data} />
        </Sheet>
        <SignedFacts decision={data} />
        <Papers decision={data} />
      </Stack>
    </Page>
  );
}

function BonusBases({ bases }: { bases: DecisionPage["bonusBases"] }) {
  if (bases.length === 0) return null;
  return (
    <Padded>
      <ul className="plain sm">
        {bases.map((basis) => (
          <li key={basis.text}>
            {basis.text} {!basis.isVerified && <span className="unv">Chưa kiểm chứng</span>}
          </li>
        ))}
      </ul>
    </Padded>
  );
}

function BonusMissing({ decision }: { decision: DecisionPage }) {
  if (decision.bonusMissing.length === 0) return null;
  return (
    <div className="in">
      <Note tone="wait" title="Có tiền thưởng chưa xác định">
        <ul>
          {decision.bonusMissing.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
        <p>
          {decision.state === "issued"
            ? "Quyết định đã ban hành giữ nguyên; lựa chọn hoặc quy định ghi sau chỉ áp dụng cho quyết định sau. "
            : "Tiền thưởng được tính lại khi ban hành, theo lựa chọn và quy định đã ghi đến lúc đó. "}
          {decision.mayChooseRules ? (
            <a href={paths.ruleChoices()}>Chọn áp dụng hoặc ghi quy định của cơ quan</a>
          ) : (
            "Thường trực thi đua chọn áp dụng hoặc ghi quy định của cơ quan ở trang Căn cứ pháp lý."
          )}
        </p>
      </Note>
    </div>
  );
}

function SignedFacts({ decision }: { decision: DecisionPage }) {
  return (
    <Sheet title="Ký và ban hành">
      <Facts
        facts={[
          { label: "Người ký", value: `${decision.signerName} (${decision.signerTitle})` },
          { label: "Ký lúc", value: `${decision.signedAt} (giờ Việt Nam)` },
          decision.issuedAt === null
            ? null
            : { label: "Ban hành", value: `${decision.issuedBy} ghi số, ngày lúc ${decision.issuedAt} (giờ Việt Nam)` },
          {
            label: "Căn cứ",
            value: (
              <ul className="plain">
                {decision.legalBases.map((basis) => (
                  <li key={basis}>{basis.replace(/^Căn cứ /u, "")}</li>
                ))}
              </ul>
            ),
          },
          decision.leftOut.length === 0
            ? null
            : {
                label: "Tên người ký đã bỏ",
                value: (
                  <ul className="plain">
                    {decision.leftOut.map((one) => (
                      <li key={one.name}>
                        <b>{one.name}</b>: {one.reason}
                      </li>
                    ))}
                  </ul>
                ),
              },
          decision.maySeeFile
            ? {
                label: "Hồ sơ trình",
                value: <a href={paths.signingFile(decision.signingFileId)}>Xem hồ sơ trình ký</a>,
              }
            : null,
        ]}
      />
    </Sheet>
  );
}

function Papers({ decision }: { decision: DecisionPage }) {
  const { scan } = decision;
  return (
    <Sheet title="Văn bản">
      <FileList
        files={[
          ...(scan === null
            ? []
            : [
                {
                  ext: scan.tag,
                  name: scan.name,
                  href: paths.file(scan.fileId),
                  details: formatBytes(scan.byteCount),
                  status: { ...looks.done, label: "Bản đã ký" },
                  sha256: scan.sha256,
                },
              ]),
          {
            ext: "PDF",
            name: decision.number === null ? "Quyết định, số và ngày để trống" : "Quyết định, bản của hệ thống",
            href: paths.decisionPdf(decision.id),
            action: <WordCopy href={paths.decisionDocx(decision.id)} of="Quyết định" />,
          },
        ]}
      />
    </Sheet>
  );
}
