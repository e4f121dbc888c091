import { RadioGroup } from "~/shared/forms/choice-fields";
import { FileField } from "~/shared/forms/file-field";
import type { FormState } from "~/shared/forms/form-state";
import { PostForm } from "~/shared/forms/post-form";
import { DateField, TextArea, TextField } from "~/shared/forms/text-fields";
import { Button } from "~/shared/ui/button";
import { Facts } from "~/shared/ui/facts";
import { Sheet } from "~/shared/ui/sheet";
import { opinionKinds, opinionNames, type Answer } from "../consultation";
import type { ConsultationPage, ConsultationView, EarlierView } from "../consultation-pages.server";
import { documentFile } from "../forms";

type Typed = Pick<Answer, "text" | "number" | "on"> & { opinion: string };

interface AnswerProps {
  page: ConsultationPage;
  state: FormState | undefined;
}

function AnswerFields({ from, file }: { from: Typed; file: { required: boolean; current: ConsultationView["file"] } }) {
  const { current } = file;
  return (
    <>
      <RadioGroup
        name="opinion"
        label="Ý kiến"
        inline
        defaultValue={from.opinion}
        options={opinionKinds.map((value) => ({ value, label: opinionNames[value] }))}
      />
      <TextArea name="text" label="Nội dung ý kiến" defaultValue={from.text} />
      <TextField name="number" label="Số văn bản trả lời" required={false} width="sm" defaultValue={from.number} />
      <DateField name="on" label="Ngày văn bản trả lời" required={false} defaultValue={from.on ?? ""} />
      <FileField
        name="file"
        label="Bản chụp văn bản trả lời"
        required={file.required}
        kinds={documentFile.kinds}
        maxBytes={documentFile.maxBytes}
        current={
          current === null ? undefined : (
            <>
              Đang có: <a href={current.href}>{current.name}</a>; chọn tệp khác để thay.
            </>
          )
        }
        resumes
      />
    </>
  );
}

export function AnswerForm({ page: { view, isOwn }, state }: AnswerProps) {
  return (
    <PostForm intent="answer" version={view.version} state={state} files className="sheet" label="Trả lời">
      <header>
        <h2>{isOwn ? "Trả lời" : `Nhập ý kiến của ${view.bodyName}`}</h2>
      </header>
      <div className="in">
        <AnswerFields
          from={{ opinion: "", text: "", number: "", on: null }}
          file={{ required: !isOwn, current: null }}
        />
      </div>
      <footer className="actions">
        <Button kind="main">{isOwn ? "Gửi ý kiến" : "Ghi ý kiến"}</Button>
        <span className="sm dim">Sửa được, có lý do, đến khi hồ sơ được tiếp nhận.</span>
      </footer>
    </PostForm>
  );
}

/** Nothing for who does not correct it, or no longer. */
export function CorrectForm({ page: { view, correctable }, state }: AnswerProps) {
  if (correctable === null) return null;
  return (
    <details className="sheet fold" open={state !== undefined}>
      <summary className="in">Sửa ý kiến đã ghi</summary>
      <PostForm intent="correct" version={view.version} state={state} prefix="correct" files label="Sửa ý kiến đã ghi">
        <div className="in">
          <AnswerFields from={correctable} file={{ required: false, current: view.file }} />
          <TextArea
            name="reason"
            label="Lý do sửa"
            hint="Ý kiến trước vẫn giữ và hiện cùng lý do này."
            defaultValue=""
          />
          <Button kind="main">Lưu ý kiến đã sửa</Button>
        </div>
      </PostForm>
    </details>
  );
}

/** Whether the nominating unit reads this one opinion. */
export function PublishSheet({ view, state }: { view: ConsultationView; state: FormState | undefined }) {
  const isPublished = view.publishedText !== "";
  return (
    <PostForm
      intent="publish"
      version={view.version}
      state={state}
      prefix="publish"
      hidden={{ publish: isPublished ? "no" : "yes" }}
      className="sheet"
      label="Đơn vị đề nghị xem ý kiến"
    >
      <header>
        <h2>Đơn vị đề nghị xem ý kiến</h2>
        <span className="dim sm">{isPublished ? "xem được" : "không xem được"}</span>
      </header>
      <div className="in">
        <p>
          {isPublished
            ? `Đơn vị xem được nội dung xin ý kiến và trả lời trong hồ sơ của mình. Cho xem: ${view.publishedText}.`
            : "Đơn vị chưa xem được ý kiến này. Cho xem thì nội dung xin ý kiến và trả lời hiện trong hồ sơ của đơn vị; các ý kiến khác vẫn không hiện."}
        </p>
      </div>
      <footer className="actions">
        <Button>{isPublished ? "Không cho đơn vị xem nữa" : "Cho đơn vị đề nghị xem"}</Button>
      </footer>
    </PostForm>
  );
}

export function EarlierAnswers({ earlier }: { earlier: readonly EarlierView[] }) {
  return earlier.map((one) => (
    <Sheet key={one.id} title="Ý kiến trước khi sửa" note={one.givenText} padded>
      <Facts
        facts={[
          { label: "Ý kiến", value: one.opinionText },
          { label: "Nội dung", value: one.answerText },
          one.answerDocumentText === "" ? null : { label: "Văn bản trả lời", value: one.answerDocumentText },
          one.file === null ? null : { label: "Bản chụp", value: <a href={one.file.href}>{one.file.name}</a> },
          { label: "Người sửa", value: one.correctedText },
          { label: "Lý do sửa", value: one.reason },
        ]}
      />
    </Sheet>
  ));
}
