import { CheckboxField, Confirm } from "~/shared/forms/choice-fields";
import { stateFor, type FormState } from "~/shared/forms/form-state";
import { PostForm } from "~/shared/forms/post-form";
import { paths } from "~/shared/paths";
import { twoDigits } from "~/shared/time";
import { BlockedButton, Button, LinkButton } from "~/shared/ui/button";
import { Facts } from "~/shared/ui/facts";
import { FileList } from "~/shared/ui/files";
import { Note } from "~/shared/ui/note";
import { Sheet, Stack } from "~/shared/ui/sheet";
import { looks, StatusOf } from "~/shared/ui/status";
import type { DossierFrame } from "../dossier-page.server";
import type { SubmitPage } from "../submit-page.server";
import { standings } from "../eligibility";
import { documentFileView } from "./document-file";
import { EligibilityVerdict, standingLooks } from "./eligibility";

/** Check your answers: exactly what goes, the head's confirmation, then the button that sends it. */
export function SubmitCheck({ page, state }: { page: SubmitPage; state: FormState | undefined }) {
  const { frame } = page;
  if (!frame.isEditable)
    return (
      <Note tone="ok" title="Hồ sơ đã nộp">
        <p>
          {frame.receipt === null ? (
            "Hồ sơ không còn ở bước nộp."
          ) : (
            <a href={paths.receipt(frame.receipt.code)}>Xem giấy biên nhận {frame.receipt.code}</a>
          )}
        </p>
      </Note>
    );
  return (
    <Stack>
      <WhatGoes page={page} />
      <WhereTheyStand page={page} />
      <HeadConfirms page={page} state={state} />
      <SubmitForm page={page} state={stateFor(state, "submit")} />
    </Stack>
  );
}

function WhatGoes({ page: { frame, receiver, dueText, rule } }: { page: SubmitPage }) {
  const named = (one: DossierFrame["nominations"][number]): string =>
    one.honorific === "" ? one.name : `${one.honorific} ${one.name}`;
  const lines = [...new Set(frame.nominations.map((one) => one.lineId))];
  const documents = [
    ...frame.documents.flatMap((one) => (one.document === null ? [] : [{ title: one.name, document: one.document }])),
    ...frame.nominations.flatMap((one) =>
      one.report === null ? [] : [{ title: `${one.reportName}: ${one.name}`, document: one.report }],
    ),
    ...frame.nominations.flatMap((one) =>
      one.others.flatMap(({ title, document }) =>
        document === null ? [] : [{ title: `${title}: ${one.name}`, document }],
      ),
    ),
  ];
  return (
    <Sheet title="Những gì sẽ nộp" right={<a href={paths.dossier(frame.id)}>Sửa hồ sơ</a>}>
      <div className="in">
        <Facts
          facts={[
            { label: "Phong trào", value: frame.campaignTitle },
            { label: "Đơn vị nộp", value: frame.unitName },
            { label: "Nơi nhận", value: receiver },
            frame.paper === null ? null : { label: "Dấu công văn đến", value: frame.paper.stampText },
            {
              label: "Hạn nộp",
              value: (
                <>
                  {dueText}
                  <br />
                  <span className="cite">{rule}</span>
                </>
              ),
            },
            ...lines.map((lineId) => {
              const own = frame.nominations.filter((one) => one.lineId === lineId);
              const [first] = own;
              return {
                label: first?.isProvince === true ? `Đề nghị cấp tỉnh: ${first.line}` : (first?.line ?? ""),
                value: `${twoDigits(own.length)}: ${own.map(named).join("; ")}`,
              };
            }),
          ]}
        />
      </div>
      <FileList
        files={documents.map(({ title, document }) => ({
          ...documentFileView(document),
          name: document.isWritten ? title : `${title}: ${document.name}`,
        }))}
      />
    </Sheet>
  );
}

/** Each candidate's verdict, the worst first; who stands clear is counted. */
function WhereTheyStand({ page: { candidates } }: { page: SubmitPage }) {
  if (candidates.length === 0) return null;
  const isOpen = (one: SubmitPage["candidates"][number]): boolean => one.eligibility.items.length > 0;
  const open = candidates.filter(isOpen);
  const rest = candidates.filter((one) => !isOpen(one));
  return (
    <Sheet title="Điều kiện của các đề nghị" note={countsByStanding(candidates)}>
      {open.length > 0 && (
        <div className="in">
          {open.map(({ name, href, eligibility }) => (
            <div key={href} className="field">
              <EligibilityVerdict eligibility={eligibility} name={name} />
              <p className="sm">
                <a href={href}>Mở đề nghị {name}</a>
              </p>
            </div>
          ))}
        </div>
      )}
      {rest.length > 0 && (
        <p className="in sm dim">
          Không có điểm nào chưa đạt theo dữ liệu hiện có: {rest.map((one) => one.name).join("; ")}.
        </p>
      )}
    </Sheet>
  );
}

function countsByStanding(candidates: SubmitPage["candidates"]): string {
  return standings
    .map((standing) => ({
      label: standingLooks[standing].label.toLowerCase(),
      count: candidates.filter((one) => one.eligibility.standing === standing).length,
    }))
    .filter(({ count }) => count > 0)
    .map(({ label, count }) => `${twoDigits(count)} ${label}`)
    .join(", ");
}

function HeadConfirms({ page: { frame, confirmation }, state }: { page: SubmitPage; state: FormState | undefined }) {
  const isConfirmed = frame.confirmationText !== null;
  const head = frame.headText === "" ? "người đứng đầu đơn vị" : frame.headText;
  return (
    <Sheet
      id="xac-nhan"
      title="Xác nhận của người đứng đầu đơn vị"
      right={
        <StatusOf
          look={isConfirmed ? { ...looks.done, label: "Đã xác nhận" } : { ...looks.none, label: "Chưa xác nhận" }}
        />
      }
    >
      <div className="in">
        <Facts
          facts={[
            {
              label: "Người đứng đầu",
              value: frame.headText === "" ? "Chưa có trong danh sách của đơn vị" : frame.headText,
            },
            frame.confirmationText === null ? null : { label: "Đã xác nhận", value: frame.confirmationText },
          ]}
        />
      </div>
      {!isConfirmed && confirmation.openCount > 0 && (
        <p className="in sm dim">
          Xác nhận được sau khi xong {twoDigits(confirmation.openCount)} mục còn thiếu ở trên.
        </p>
      )}
      {!isConfirmed && confirmation.openCount === 0 && (
        <>
          {confirmation.acceptsAccount && confirmation.isHead && (
            <PostForm
              intent="account"
              version={frame.version}
              state={stateFor(state, "account")}
              prefix="account"
              label="Xác nhận bằng tài khoản"
            >
              <div className="in">
                <CheckboxField
                  name="confirm"
                  label="Đã xem toàn bộ hồ sơ, các văn bản và báo cáo; xác nhận đúng và đầy đủ."
                  hint="Hồ sơ thay đổi sau khi xác nhận thì phải xác nhận lại."
                  defaultChecked={false}
                />
                <Button>Xác nhận bằng tài khoản</Button>
              </div>
            </PostForm>
          )}
          {confirmation.acceptsAccount && !confirmation.isHead && (
            <p className="in">
              Cần {head} đăng nhập bằng tài khoản của mình, mở trang này và xác nhận
              {confirmation.hasSignedLetter ? ", hoặc dùng công văn đã ký." : "."}
            </p>
          )}
          {confirmation.hasSignedLetter ? (
            <PostForm
              intent="letter"
              version={frame.version}
              state={stateFor(state, "letter")}
              prefix="letter"
              label="Xác nhận bằng công văn"
            >
              <div className="in actions">
                <Button>Dùng công văn đã ký làm xác nhận</Button>
                <span className="sm dim">Chữ ký của {head} trên công văn đề nghị.</span>
              </div>
            </PostForm>
          ) : frame.paper !== null ? (
            <p className="in sm dim">
              Cần <a href={paths.dossierDocument(frame.id, "cong-van")}>bản chụp công văn đã ký</a>.
            </p>
          ) : (
            <p className="in sm dim">
              Không dùng tài khoản thì <a href={paths.dossierDocument(frame.id, "cong-van")}>tải lên công văn đã ký</a>.
            </p>
          )}
        </>
      )}
    </Sheet>
  );
}

function SubmitForm({ page: { frame, receiver }, state }: { page: SubmitPage; state: FormState | undefined }) {
  const left = frame.missing.length;
  return (
    <PostForm intent="submit" version={frame.version} state={state} className="sheet" label="Nộp hồ sơ">
      <header>
        <h2>Nộp hồ sơ</h2>
      </header>
      {left === 0 && (
        <div className="in">
          <Confirm
            title={`Nộp hồ sơ cho ${receiver}`}
            points={[
              "Sau khi nộp, hồ sơ không sửa được nữa; chỉ sửa được khi bị trả lại.",
              frame.paper === null
                ? "Giờ máy chủ nhận được quyết định đúng hạn hay quá hạn."
                : "Dấu công văn đến quyết định đúng hạn hay quá hạn; giờ nhập được ghi bên cạnh.",
              "Giấy biên nhận ghi giờ nhận và mã SHA-256 của từng tài liệu.",
            ]}
            label="Đã kiểm tra những gì sẽ nộp ở trên."
          />
        </div>
      )}
      {frame.isLate && (
        <p className="in">Đã quá hạn nộp; bản thảo còn nguyên. Hồ sơ nộp được khi Thường trực thi đua cho nộp muộn.</p>
      )}
      <footer className="actions">
        {frame.isLate && (
          <LinkButton kind="main" href={paths.askLatePass(frame.id)}>
            Gửi đề nghị nộp muộn
          </LinkButton>
        )}
        {left > 0 ? (
          <BlockedButton
            kind={frame.isLate ? "plain" : "main"}
            why={`Còn ${twoDigits(left)} mục phải xong trước khi nộp.`}
          >
            Nộp hồ sơ
          </BlockedButton>
        ) : (
          <Button kind={frame.isLate ? "plain" : "main"}>Nộp hồ sơ</Button>
        )}
        <LinkButton href={paths.dossier(frame.id)}>Về hồ sơ</LinkButton>
      </footer>
    </PostForm>
  );
}
