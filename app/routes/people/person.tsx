import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { findHistoryPage } from "~/history/history-page-queries.server";
import { historyPolicy } from "~/history/policy";
import { HistorySheets } from "~/history/ui/history-sheets";
import { findPersonPage } from "~/people/people-queries.server";
import { peoplePolicy } from "~/people/policy";
import { Memberships, PersonFacts } from "~/people/ui/person-facts";
import { notFound } from "~/shared/errors";
import { runPage } from "~/shared/http.server";
import { paths } from "~/shared/paths";
import { allowed } from "~/shared/refuse";
import { fail, ok } from "~/shared/result";
import { LinkButton } from "~/shared/ui/button";
import { Page } from "~/shared/ui/page";
import { Stack } from "~/shared/ui/sheet";
import { documentTitle } from "~/shared/ui/shell";
import { usePage } from "~/shared/use-page";

export async function loader(args: LoaderFunctionArgs) {
  return runPage(args, async ({ read, actor, params, now }) => {
    const id = params["id"] ?? "";
    const found = await findPersonPage(read, id, now);
    const unitId = found?.current?.unitId ?? null;
    const access = allowed(peoplePolicy.permit(actor, "person.read", { kind: "person", personId: id, unitId }));
    if (!access.ok) return access;
    if (found === null) return fail(notFound);
    const subject = { kind: "history" as const, personId: id, unitId };
    const owner = { personId: id, unitId: null };
    const withCases = historyPolicy.can(actor, "discipline.read", subject);
    return ok({
      person: found,
      history: await findHistoryPage(read, { owner, name: found.fullName, withCases }, now),
      mayEdit: peoplePolicy.can(actor, "person.edit", { kind: "person", personId: id, unitId }),
      mayKeep: historyPolicy.can(actor, "history.edit", subject),
      mayList: peoplePolicy.can(actor, "person.list", { kind: "people" }),
      mayMove:
        unitId !== null &&
        peoplePolicy.can(actor, "transfer.propose", { kind: "transfer", fromUnitId: unitId, toUnitId: unitId }),
    });
  });
}

export const meta: MetaFunction = () => [{ title: documentTitle("Cá nhân") }];

export default function PersonRoute() {
  const { shell, data } = usePage<typeof loader>();
  const { person } = data;
  return (
    <Page
      shell={shell}
      title={`${person.honorific} ${person.fullName}`}
      crumbs={
        data.mayList
          ? [{ href: paths.people(), label: "Cá nhân" }]
          : [{ href: paths.myAccount(), label: "Tài khoản của tôi" }]
      }
      meta={
        <span>
          {person.current === null
            ? "Hiện không thuộc đơn vị nào"
            : `${person.current.post}, ${person.current.unitName}`}
        </span>
      }
      side={
        (data.mayKeep || data.mayEdit || data.mayMove) && (
          <>
            {data.mayKeep && (
              <LinkButton kind="main" href={paths.newHistoryEntry({ person: person.id })}>
                Ghi khen thưởng đã có
              </LinkButton>
            )}
            {data.mayEdit && <LinkButton href={paths.editPerson(person.id)}>Sửa thông tin</LinkButton>}
            {data.mayMove && <LinkButton href={paths.proposeTransfer({ person: person.id })}>Chuyển đơn vị</LinkButton>}
          </>
        )
      }
    >
      <Stack>
        <PersonFacts person={person} />
        <HistorySheets
          history={data.history}
          addHref={data.mayKeep ? (kind) => paths.newHistoryEntry({ person: person.id, kind }) : null}
          isPerson
        />
        <Memberships person={person} />
      </Stack>
    </Page>
  );
}
