import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import {
  saveAwardEntryForm,
  saveCaseForm,
  saveInitiativeForm,
  saveRatingForm,
  noteInitiativeUseForm,
  withdrawEntryForm,
} from "~/history/forms";
import { findEntryPage } from "~/history/entry-page.server";
import { factKindNames, factSlugs, kindOfSlug, type Owner } from "~/history/owner";
import { historyPolicy } from "~/history/policy";
import { saveAwardEntry } from "~/history/save-award-entry.server";
import { saveCase } from "~/history/save-case.server";
import { saveInitiative } from "~/history/save-initiative.server";
import { saveRating } from "~/history/save-rating.server";
import { EntryForm } from "~/history/ui/entry-form";
import { InitiativeUses } from "~/history/ui/initiative-uses";
import { noteInitiativeUse } from "~/history/note-initiative-use.server";
import { withdrawEntry } from "~/history/withdraw-entry.server";
import { notFound } from "~/shared/errors";
import { stateFor } from "~/shared/forms/form-state";
import { FormProblems, PostForm } from "~/shared/forms/post-form";
import { TextArea } from "~/shared/forms/text-fields";
import { runPage } from "~/shared/http.server";
import { paths } from "~/shared/paths";
import { allowed } from "~/shared/refuse";
import { fail, ok } from "~/shared/result";
import { formSpec, runForm } from "~/shared/run-form.server";
import { formatInstant } from "~/shared/time";
import { Button } from "~/shared/ui/button";
import { Note } from "~/shared/ui/note";
import { Page } from "~/shared/ui/page";
import { Stack } from "~/shared/ui/sheet";
import { documentTitle } from "~/shared/ui/shell";
import { useFormState, usePage } from "~/shared/use-page";

export async function loader(args: LoaderFunctionArgs) {
  return runPage(args, async ({ read, actor, params, now }) => {
    const slug = factSlugs.find((one) => one === params["kind"]);
    if (slug === undefined) return fail(notFound);
    const found = await findEntryPage(read, kindOfSlug[slug], params["id"] ?? "", now);
    if (found === null) return fail(notFound);
    const { subject } = found.owner;
    if (slug === "ky-luat" && !historyPolicy.can(actor, "discipline.read", subject)) return fail(notFound);
    const access = allowed(historyPolicy.permit(actor, "history.edit", subject));
    return access.ok ? ok({ ...found, slug }) : access;
  });
}

export async function action(args: ActionFunctionArgs) {
  const owned = ({ owner }: { owner: Owner }): string =>
    owner.personId === null ? paths.unit(owner.unitId) : paths.person(owner.personId);
  return runForm(args, {
    award: formSpec({ form: saveAwardEntryForm, use: saveAwardEntry, done: owned }),
    rating: formSpec({ form: saveRatingForm, use: saveRating, done: owned }),
    discipline: formSpec({ form: saveCaseForm, use: saveCase, done: owned }),
    initiative: formSpec({ form: saveInitiativeForm, use: saveInitiative, done: owned }),
    use: formSpec({
      form: noteInitiativeUseForm,
      use: noteInitiativeUse,
      done: (_value, { id }) => paths.historyEntry("sang-kien", id),
    }),
    withdraw: formSpec({ form: withdrawEntryForm, use: withdrawEntry, done: owned }),
  });
}

export const meta: MetaFunction = () => [{ title: documentTitle("Mục lịch sử") }];

export default function EntryRoute() {
  const { shell, data } = usePage<typeof loader>();
  const state = useFormState();
  const { entry, owner } = data;
  const { recorded } = entry;
  const kind = kindOfSlug[data.slug];
  return (
    <Page
      shell={shell}
      title={factKindNames[kind]}
      crumbs={[
        owner.owner.personId === null
          ? { href: paths.unit(owner.owner.unitId), label: owner.name }
          : { href: paths.person(owner.owner.personId), label: owner.name },
      ]}
      meta={
        <span>
          Ghi bởi {recorded.recordedByName}, {formatInstant(recorded.recordedAt)}
        </span>
      }
      width="narrow"
    >
      <Stack>
        <FormProblems
          state={state}
          prefix={state?.intent === "withdraw" ? "withdraw" : state?.intent === "use" ? "use" : ""}
        />
        {recorded.withdrawn !== null ? (
          <Note tone="bad" title="Mục này đã bị rút khỏi lịch sử">
            <p>
              {recorded.withdrawn.byName}, {formatInstant(recorded.withdrawn.at)}. Lý do: {recorded.withdrawn.reason}
            </p>
            <p>Nội dung đã ghi: {entry.text}.</p>
          </Note>
        ) : (
          <>
            <EntryForm
              kind={kind}
              owner={owner.owner}
              recipient={owner.recipient}
              entry={entry}
              coAuthors={data.coAuthors}
              state={stateFor(state, kind)}
            />
            {entry.kind === "initiative" && (
              <InitiativeUses initiative={entry.fact} uses={data.uses} state={stateFor(state, "use")} />
            )}
            <PostForm
              intent="withdraw"
              prefix="withdraw"
              version={recorded.version}
              state={stateFor(state, "withdraw")}
              className="sheet"
              label="Rút khỏi lịch sử"
            >
              <header>
                <h2>Rút khỏi lịch sử</h2>
              </header>
              <div className="in">
                <TextArea
                  name="reason"
                  label="Lý do rút"
                  hint="Dùng khi ghi nhầm người hoặc quyết định bị hủy bỏ. Mục đã rút không còn được tính, nhưng vẫn lưu cùng lý do."
                  defaultValue=""
                />
              </div>
              <footer className="actions">
                <Button>Rút khỏi lịch sử</Button>
              </footer>
            </PostForm>
          </>
        )}
      </Stack>
    </Page>
  );
}
