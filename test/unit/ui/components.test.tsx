import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { Deadline } from "~/shared/ui/deadline";
import { ErrorPage } from "~/shared/ui/error-page";
import { Hash } from "~/shared/ui/files";
import { formatShare, Progress, VoteBar } from "~/shared/ui/meters";
import { Page, PublicPage } from "~/shared/ui/page";
import { RefusalNote } from "~/shared/ui/refusal-note";
import { documentTitle, type Shell } from "~/shared/ui/shell";
import { StatusOf, looks } from "~/shared/ui/status";
import { Stepper, stepLine, type Step } from "~/shared/ui/stepper";
import { Table } from "~/shared/ui/table";

const shell: Shell = {
  agency: { name: "Sở Công Thương", parentName: "UBND tỉnh", isSample: true },
  actor: { name: "Lê Thị Thu Hằng", roleLine: "Văn phòng Sở" },
  nav: [
    { href: "/", label: "Việc của tôi", current: false, count: 6 },
    { href: "/phong-trao", label: "Phong trào", current: true },
  ],
  clock: "09 giờ 14, thứ Ba 03/11/2026",
  banners: [{ tone: "busy", text: "Dữ liệu mẫu.", link: { href: "/help", label: "Cách thay" } }],
};

describe("the frame", () => {
  const html = renderToStaticMarkup(
    <Page shell={shell} title="Phong trào" crumbs={[{ href: "/a", label: "A" }]}>
      <p>x</p>
    </Page>,
  );

  test("names the agency, the person, the place in the menu, the server's time and the banner", () => {
    for (const words of [
      "Sở Công Thương",
      "Lê Thị Thu Hằng",
      "09 giờ 14, thứ Ba 03/11/2026",
      "Dữ liệu mẫu.",
      "Tới nội dung chính",
    ])
      expect(html).toContain(words);
    expect(html).toContain('<a href="/phong-trao" aria-current="page">');
    expect(html.match(/<h1/gu)).toHaveLength(1);
    expect(html).not.toMatch(/ style=|<script/u);
  });

  test("signing out is a post", () => {
    expect(html).toMatch(/<form method="post" action="\/dang-xuat"><button class="link" type="submit">/u);
  });

  test("a public page has no menu", () => {
    expect(renderToStaticMarkup(<PublicPage shell={{ ...shell, actor: null }}>x</PublicPage>)).not.toContain(
      "Việc của tôi",
    );
  });

  test("the title of a refused form says so first", () => {
    expect(documentTitle("Nộp hồ sơ", true)).toBe("Lỗi: Nộp hồ sơ – Vinh Danh");
    expect(documentTitle("Nộp hồ sơ")).toBe("Nộp hồ sơ – Vinh Danh");
  });
});

describe("figures and states", () => {
  test("a state is shape, word and colour", () => {
    expect(renderToStaticMarkup(<StatusOf look={looks.returned} />)).toMatch(
      /class="st st--wait"><svg .*<span>Trả lại để sửa<\/span>/u,
    );
  });

  test.each([
    [5, 9, 'class="yes"'],
    [4, 8, 'class="even"'],
    [4, 9, 'class="short"'],
    [0, 0, 'class="even"'],
  ])("%i of %i votes", (yes, members, tone) => {
    expect(renderToStaticMarkup(<VoteBar yes={yes} members={members} />)).toContain(tone);
  });

  test("shares use the decimal comma", () => {
    expect([formatShare(8, 9), formatShare(9, 9), formatShare(1, 3), formatShare(0, 0)]).toEqual([
      "88,9 %",
      "100 %",
      "33,3 %",
      "0 %",
    ]);
  });

  test("a bar never stands without its figures", () => {
    expect(renderToStaticMarkup(<Progress done={8} total={8} label="Mục" unit="mục" />)).toContain('class="full"');
    expect(renderToStaticMarkup(<Progress done={0} total={0} label="Mục" />)).toMatch(/max="1".*0\/0/u);
  });

  test("a deadline says its zone", () => {
    expect(
      renderToStaticMarkup(
        <Deadline
          what="Hạn nộp"
          at="2026-11-10T17:00:00.000Z"
          text="24 giờ 00, thứ Ba 10/11/2026"
          left="Còn 7 ngày"
          tone="soon"
        />,
      ),
    ).toContain("(giờ Việt Nam)");
  });

  test("steps say where they stand", () => {
    const steps: Step[] = ["done", "now", "ahead"].map((state, index) => ({
      label: `B${String(index)}`,
      when: "",
      state: state as Step["state"],
    }));
    expect(stepLine(steps)).toBe("Bước 2 trong 3");
    expect(stepLine(steps.map((step) => ({ ...step, state: "done" })))).toBe("Đã xong 3 bước");
    expect(renderToStaticMarkup(<Stepper label="Bước" steps={steps} />)).toContain('aria-current="step"');
  });

  test("a hash is read in groups of eight", () => {
    expect(renderToStaticMarkup(<Hash value={"0123456789abcdef"} />)).toBe(
      '<span class="hash"><span>01234567</span><span>89abcdef</span></span>',
    );
  });
});

describe("lists and refusals", () => {
  test("each cell knows its column's name for phones; the cut line spans the table", () => {
    const html = renderToStaticMarkup(
      <Table
        caption="Kết quả"
        rows={["A", "B"]}
        rowKey={(row) => row}
        cutAfter={(_row, index) => (index === 0 ? "Dưới dòng này: ngoài chỉ tiêu" : undefined)}
        columns={[
          { head: "Tên", kind: "name", cell: (row) => row },
          { head: "Đồng ý", kind: "num", cell: () => 5 },
        ]}
      />,
    );
    expect(html).toContain('<td class="num" data-l="Đồng ý">5</td>');
    expect(html).toContain('<tr class="cut"><td colSpan="2">');
    expect(html).toContain('<th scope="row">A</th>');
  });

  test("a refusal gives rule, facts, source, what is kept and the next step", () => {
    const html = renderToStaticMarkup(
      <RefusalNote
        refusal={{
          title: "Hồ sơ chưa được nộp",
          facts: ["Quá hạn 3 phút 12 giây."],
          source: "Kế hoạch số 41/KH-SCT.",
          kept: "Bản thảo còn nguyên.",
          next: [{ label: "Gửi đề nghị nộp muộn", href: "/x" }],
        }}
      />,
    );
    for (const words of [
      "Hồ sơ chưa được nộp",
      "Quá hạn 3 phút 12 giây.",
      "Kế hoạch số 41/KH-SCT.",
      "Bản thảo còn nguyên.",
      '<a href="/x">Gửi đề nghị nộp muộn</a>',
    ])
      expect(html).toContain(words);
  });

  test("a failure tells its number, a refusal does not", () => {
    expect(renderToStaticMarkup(<ErrorPage status={500} shell={null} refusal={null} requestId="r-1" />)).toContain(
      "r-1",
    );
    const denied = renderToStaticMarkup(
      <ErrorPage
        status={403}
        shell={shell}
        refusal={{ title: "Không được ký.", facts: ["Chỉ người ký mở được."] }}
        requestId="r-1"
      />,
    );
    expect(denied).toContain("<h1>Không được ký</h1>");
    expect(denied).not.toContain("r-1");
  });
});
