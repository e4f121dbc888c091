import { CheckboxField, RadioGroup } from "~/shared/forms/choice-fields";
import { stateFor, type FormState } from "~/shared/forms/form-state";
import { PostForm } from "~/shared/forms/post-form";
import { DateField, TextArea, TextField } from "~/shared/forms/text-fields";
import { twoDigits } from "~/shared/time";
import { Button } from "~/shared/ui/button";
import { Hash } from "~/shared/ui/files";
import { Tabs } from "~/shared/ui/list-tools";
import { Empty } from "~/shared/ui/note";
import { Columns, Sheet } from "~/shared/ui/sheet";
import { looks, StatusOf, type StatusLook } from "~/shared/ui/status";
import { Rules } from "~/shared/ui/verdict";
import type { CheckResult } from "../appraisal-checks";
import type { AppraisalPage } from "../appraisal-page.server";
import type { DocumentPages as Pages } from "../document-pages.server";
import { Checklist, ChecklistFacts } from "./appraisal-checklist";
import { DocumentPages } from "./document-pages";
import { documentLooks } from "./looks";

const checkLooks: Readonly<Record<CheckResult, StatusLook>> = {
  met: { ...looks.done, label: "Đạt" },
  not_met: looks.refused,
  unknown: looks.unknown,
};

/** The document that is read: a report written in the product as text, everything else page by page. */
export function AppraisalDocumentSheet({ page, pages }: { page: AppraisalPage; pages: Pages | null }) {
  const { document, nomination } = page;
  return (
    <Sheet label="Tài liệu của đề nghị">
      <div className="in">
        <h2>Tóm tắt thành tích của đơn vị ghi</h2>
        <p>{nomination.achievement}</p>
      </div>
      <Tabs
        label="Tài liệu của đề nghị"
        tabs={page.tabs.map((one) => ({ href: one.href, label: one.label, current: one.isCurrent }))}
      />
      {document === null ? (
        <Empty title="Không có tài liệu này">Kế hoạch không bắt buộc, hoặc đơn vị chưa đưa vào hồ sơ.</Empty>
      ) : (
        <>
          <div className="tool">
            <StatusOf look={documentLooks[document.status]} />
            <span className="dim">{document.details}</span>
            <span className="r">
              {document.pagesHref !== null && (
                <>
                  <a href={document.pagesHref} target="_blank" rel="noreferrer">
                    Xem rộng
                  </a>
                  {" · "}
                </>
              )}
              <a href={document.href} target="_blank" rel="noreferrer">
                Mở bản gốc
              </a>
              {!document.isWritten && (
                <>
                  {" · "}
                  <a href={`${document.href}?tai=1`}>Tải về</a>
                </>
              )}
            </span>
          </div>
          {pages !== null && <DocumentPages pages={pages} place="frame" hasOriginal />}
          {page.written !== null && (
            <div className="desk" tabIndex={0} role="region" aria-label="Báo cáo soạn trên hệ thống">
              <article className="a4">
                <div className="tt">{nomination.reportName.toLocaleUpperCase("vi")}</div>
                <p className="h">{nomination.name}</p>
                {page.written.map((section) => (
                  <div key={section.label}>
                    <p className="h">{section.label}</p>
                    {section.lines.map((line, index) => (
                      <p key={index}>{line}</p>
                    ))}
                  </div>
                ))}
              </article>
            </div>
          )}
          <div className="in sm">
            SHA-256 <Hash value={document.sha256} />
          </div>
        </>
      )}
    </Sheet>
  );
}

/** Facts of each rule, then the decision on this candidate. */
export function AppraisalForm({ page, state }: { page: AppraisalPage; state: FormState | undefined }) {
  const { nomination, checks } = page;
  const known = checks.filter((one) => one.result !== "unknown").length;
  return (
    <PostForm
      intent="appraise"
      version={nomination.version}
      hidden={{ nominationId: nomination.id }}
      state={stateFor(state, "appraise", "mark")}
      className="sheet"
      label={`Thẩm định ${nomination.name}`}
    >
      <header>
        <h2>Phiếu thẩm định</h2>
        <span className="r dim">
          {twoDigits(checks.length)} nội dung, đủ dữ liệu {twoDigits(known)}
        </span>
      </header>
      {page.isOpen ? <Checklist page={page} /> : <ChecklistFacts page={page} />}
      <header className="rule">
        <h3>Điều kiện, tiêu chuẩn</h3>
      </header>
      <Rules
        rules={checks.map((one) => ({
          status: checkLooks[one.result],
          rule: one.rule,
          facts: one.facts,
          source: one.source,
          unverified: one.unverified ?? undefined,
        }))}
      />
      {page.mayDecideNow ? (
        <>
          <div className="in">
            <RadioGroup
              name="result"
              label="Kết quả thẩm định cho đề nghị này"
              defaultValue={nomination.appraisal === "pending" ? "" : nomination.appraisal}
              options={[
                {
                  value: "meets",
                  pressKey: "1",
                  label: (
                    <>
                      <b>Chấp nhận</b>, đưa ra xét
                    </>
                  ),
                },
                {
                  value: "held",
                  pressKey: "2",
                  label: (
                    <>
                      <b>Tạm dừng</b> đến khi có kết luận
                    </>
                  ),
                },
                { value: "fails", pressKey: "3", label: <b>Không chấp nhận</b> },
              ]}
            />
            <TextArea
              name="note"
              label="Ý kiến gửi đơn vị"
              hint="Bắt buộc khi tạm dừng, không chấp nhận."
              required={false}
              defaultValue={nomination.appraisalNote}
            />
          </div>
          <footer className="actions">
            <Button kind={page.pendingCount > 0 || !page.isOpen ? "main" : "plain"} pressKey="G">
              Ghi kết quả thẩm định
            </Button>
            {page.isOpen && <Button intent="mark">Chỉ ghi danh mục kiểm tra</Button>}
            {nomination.appraisedText !== "" && (
              <span className="sm dim">Lần gần nhất: {nomination.appraisedText}</span>
            )}
          </footer>
        </>
      ) : (
        <p className="in">
          {nomination.appraisedText === ""
            ? "Hồ sơ không ở bước thẩm định."
            : `Đã thẩm định: ${nomination.appraisedText}${nomination.appraisalNote === "" ? "" : `. Ý kiến: ${nomination.appraisalNote}`}`}
        </p>
      )}
    </PostForm>
  );
}

/** What happens with the dossier once its candidates are decided, or when its unit must mend it. */
export function DossierDecision({ page, state }: { page: AppraisalPage; state: FormState | undefined }) {
  const { frame } = page;
  if (!page.isOpen) return null;
  return (
    <Columns layout="2">
      <PostForm
        intent="accept"
        version={frame.version}
        state={stateFor(state, "accept")}
        prefix="accept"
        className="sheet"
        label="Tiếp nhận hồ sơ"
      >
        <header>
          <h2>Tiếp nhận hồ sơ</h2>
        </header>
        <p className="in">
          {page.pendingCount === 0
            ? "Mọi đề nghị đã có kết quả. Đề nghị được chấp nhận sẽ đưa ra xét."
            : `Còn ${twoDigits(page.pendingCount)} đề nghị chưa có kết quả thẩm định.`}
        </p>
        {page.pendingCount === 0 && (
          <footer className="actions">
            {page.nextDossier !== null && (
              <Button kind="main" name="next" value={page.nextDossier.id} pressKey="T">
                Tiếp nhận, sang hồ sơ tiếp theo
              </Button>
            )}
            <Button
              kind={page.nextDossier === null ? "main" : "plain"}
              pressKey={page.nextDossier === null ? "T" : undefined}
            >
              Tiếp nhận hồ sơ
            </Button>
          </footer>
        )}
      </PostForm>
      <PostForm
        intent="return"
        version={frame.version}
        hidden={{ seen: page.problemsSeen }}
        state={stateFor(state, "return")}
        prefix="return"
        className="sheet"
        label="Trả lại để sửa"
      >
        <header>
          <h2>Trả lại để sửa</h2>
          <span className="dim sm">Chỉ đơn vị này, chỉ các mục nêu ra, có hạn sửa riêng</span>
        </header>
        <div className="in">
          {page.problems.length === 0 ? (
            <p>
              Chưa có mục nào được đánh dấu cần sửa. Đánh dấu ở <a href="#danh-muc">danh mục kiểm tra</a> rồi ghi lại,
              hoặc mở lại toàn bộ hồ sơ.
            </p>
          ) : (
            <>
              <p>Mở lại cho đơn vị {twoDigits(page.problems.length)} mục:</p>
              <ul>
                {page.problems.map((one) => (
                  <li key={one.label}>
                    <b>{one.label}</b>: {one.note}
                  </li>
                ))}
              </ul>
            </>
          )}
          <CheckboxField
            name="opensAll"
            label="Mở lại toàn bộ hồ sơ"
            hint="Đơn vị sửa được mọi mục. Cần ghi ý kiến chung."
            defaultChecked={false}
          />
          <TextArea name="reason" label="Ý kiến chung" required={false} defaultValue="" />
          <DateField
            name="correctionOn"
            label="Hạn sửa"
            hint={page.correction.rule === "" ? undefined : page.correction.rule}
            defaultValue={page.correction.on}
          />
          <TextField
            name="correctionTime"
            label="Giờ"
            width="xs"
            hint="Ví dụ 17:00; hết ngày là 24:00."
            defaultValue={page.correction.time}
            inputMode="numeric"
          />
        </div>
        <footer className="actions">
          <Button kind="bad">Trả lại hồ sơ</Button>
        </footer>
      </PostForm>
    </Columns>
  );
}
