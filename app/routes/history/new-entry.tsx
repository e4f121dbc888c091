import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { saveAwardEntryForm, saveCaseForm, saveInitiativeForm, saveRatingForm } from "~/history/forms";
import { findNewEntryPage } from "~/history/new-entry-page.server";
import { factKindNames, factSlugs, kindOfSlug, type Owner } from "~/history/owner";
import { historyPolicy } from "~/history/policy";
import { saveAwardEntry } from "~/history/save-award-entry.server";
import { saveCase } from "~/history/save-case.server";
import { saveInitiative } from "~/history/save-initiative.server";
import { saveRating } from "~/history/save-rating.server";
import { EntryForm } from "~/history/ui/entry-form";
import { FormProblems } from "~/shared/forms/post-form";
import { runPage } from "~/shared/http.server";
import { paths } from "~/shared/paths";
import { allowed } from "~/shared/refuse";
import { ok } from "~/shared/result";
import { formSpec, runForm } from "~/shared/run-form.server";
import { Found, SearchBox, Tabs } from "~/shared/ui/list-tools";
import { Page } from "~/shared/ui/page";
import { Padded, Sheet, Stack } from "~/shared/ui/sheet";
import { documentTitle } from "~/shared/ui/shell";
import { useFormState, usePage } from "~/shared/use-page";

export async function loader(args: LoaderFunctionArgs) {
  return runPage(args, async ({ read, actor, url, now }) => {
    const access = allowed(historyPolicy.permit(actor, "history.enter", { kind: "histories" }));
    if (!access.ok) return access;
    const slug = factSlugs.find((one) => one === url.searchParams.get("loai")) ?? "khen-thuong";
    const asked = {
      personId: url.searchParams.get("ca_nhan"),
      unitId: url.searchParams.get("don_vi"),
      q: url.searchParams.get("q") ?? "",
    };
    return ok({ slug, ...(await findNewEntryPage(read, asked, now)) });
  });
}

export async function action(args: ActionFunctionArgs) {
  const done = ({ owner }: { owner: Owner }): string =>
    owner.personId === null ? paths.unit(owner.unitId) : paths.person(owner.personId);
  return runForm(args, {
    award: formSpec({ form: saveAwardEntryForm, use: saveAwardEntry, done }),
    rating: formSpec({ form: saveRatingForm, use: saveRating, done }),
    discipline: formSpec({ form: saveCaseForm, use: saveCase, done }),
    initiative: formSpec({ form: saveInitiativeForm, use: saveInitiative, done }),
  });
}

export const meta: MetaFunction = () => [{ title: documentTitle("Ghi vào lịch sử") }];

export default function NewEntryRoute() {
  const { shell, data } = usePage<typeof loader>();
  const state = useFormState();
  const { chosen, slug } = data;
  const kind = kindOfSlug[slug];
  const who = { person: chosen?.owner.personId ?? undefined, unit: chosen?.owner.unitId ?? undefined };
  const kinds = factSlugs.filter((one) => one !== "sang-kien" || chosen === null || chosen.recipient === "individual");
  return (
    <Page
      shell={shell}
      title={chosen === null ? "Ghi khen thưởng đã có" : `Ghi vào lịch sử của ${chosen.name}`}
      crumbs={[
        { href: paths.people(), label: "Cá nhân" },
        ...(chosen === null
          ? []
          : [
              {
                href:
                  chosen.owner.personId === null
                    ? paths.unit(chosen.owner.unitId)
                    : paths.person(chosen.owner.personId),
                label: chosen.name,
              },
            ]),
      ]}
      width="narrow"
    >
      <Stack>
        <Tabs
          label="Loại mục lịch sử"
          tabs={kinds.map((one) => ({
            href: paths.newHistoryEntry({ ...who, kind: one }),
            label: factKindNames[kindOfSlug[one]],
            current: one === slug,
          }))}
        />
        <FormProblems state={state} />
        <Sheet title="Cá nhân, tập thể" id="chon-doi-tuong">
          <Padded>
            <Stack tight>
              {chosen === null ? (
                <p className="dim">Tìm cá nhân hoặc đơn vị, rồi ghi theo quyết định trong một biểu.</p>
              ) : (
                <p>
                  Đã chọn: <b>{chosen.name}</b>
                  {chosen.place !== "" && `, ${chosen.place}`}
                </p>
              )}
              <SearchBox
                action={paths.newHistoryEntry()}
                label={chosen === null ? "Tìm theo tên" : "Tìm cá nhân, đơn vị khác"}
                value={data.q}
                hint="Có dấu hay không dấu đều tìm được."
              />
            </Stack>
          </Padded>
          {data.q !== "" &&
            (data.found.length === 0 ? (
              <Padded>
                <p>Không có cá nhân, đơn vị nào khớp với “{data.q}”.</p>
              </Padded>
            ) : (
              <Found
                items={data.found.map((one) => ({
                  href: paths.newHistoryEntry({
                    kind: slug,
                    person: one.personId ?? undefined,
                    unit: one.unitId ?? undefined,
                  }),
                  title: one.name,
                  note: one.note,
                }))}
              />
            ))}
        </Sheet>
        {chosen !== null && (
          <EntryForm
            kind={kind}
            owner={chosen.owner}
            recipient={chosen.recipient}
            entry={null}
            state={state?.intent === kind ? state : undefined}
          />
        )}
      </Stack>
    </Page>
  );
}
