import { SelectField } from "~/shared/forms/choice-fields";
import { paths } from "~/shared/paths";
import { twoDigits } from "~/shared/time";
import { LinkButton } from "~/shared/ui/button";
import { IconShapes } from "~/shared/ui/icon";
import { Filters, Pager, StateTabs } from "~/shared/ui/list-tools";
import { Empty } from "~/shared/ui/note";
import { Sheet } from "~/shared/ui/sheet";
import type { DossierListPage } from "../dossier-list-queries.server";
import { dossierLooks, dossierStateElements, dossierStateIcons, overdueElement } from "./looks";

const allLabel = "Tất cả";

/** The dossiers that this person sees. Plain markup row by row: this page is measured. */
export function DossierList({ page }: { page: DossierListPage }) {
  const isOneCampaign = page.campaignId !== "";
  const isFiltered = isOneCampaign || page.state !== null;
  return (
    <Sheet
      label="Danh sách hồ sơ"
      foot={
        <Pager
          count={`${twoDigits(page.rows.length)} trong ${page.total} hồ sơ`}
          firstHref={page.firstHref ?? undefined}
          newerHref={page.newerHref ?? undefined}
          olderHref={page.olderHref ?? undefined}
        />
      }
    >
      <StateTabs
        label="Hồ sơ theo trạng thái"
        tabs={page.states.map((one) => ({
          href: one.href,
          label: one.state === null ? allLabel : dossierLooks[one.state].label,
          count: one.count,
          current: one.isCurrent,
          ...(one.state === null ? {} : { tone: dossierLooks[one.state].tone, icon: dossierLooks[one.state].icon }),
        }))}
      />
      {page.campaigns.length > 1 && (
        <Filters
          label="Lọc hồ sơ"
          action={paths.dossiers()}
          {...(page.state === null ? {} : { keep: { trang_thai: page.state } })}
          clearHref={isFiltered ? paths.dossiers() : undefined}
        >
          <SelectField
            name="phong_trao"
            label="Phong trào"
            required={true}
            defaultValue={page.campaignId}
            empty="Tất cả phong trào"
            options={page.campaigns.map((one) => ({ value: one.id, label: one.title }))}
          />
        </Filters>
      )}
      {page.rows.length === 0 ? (
        <Empty
          title="Chưa có hồ sơ nào ở đây"
          action={
            <LinkButton href={isFiltered ? paths.dossiers() : paths.campaigns()}>
              {isFiltered ? "Xem mọi hồ sơ" : "Xem phong trào đang nhận hồ sơ"}
            </LinkButton>
          }
        >
          {isFiltered
            ? "Không có hồ sơ khớp với bộ lọc đang chọn."
            : "Hồ sơ được lập từ trang của phong trào đang nhận hồ sơ."}
        </Empty>
      ) : (
        <div className="scroll scroll--stick">
          <IconShapes names={dossierStateIcons} />
          <table className="t">
            <caption className="vh">Hồ sơ, thay đổi gần nhất trước</caption>
            <thead>
              <tr>
                <th scope="col">Đơn vị</th>
                {!isOneCampaign && <th scope="col">Phong trào</th>}
                <th scope="col" className="num">
                  Tập thể
                </th>
                <th scope="col" className="num">
                  Cá nhân
                </th>
                <th scope="col" className="num">
                  Tài liệu
                </th>
                <th scope="col">Hạn (giờ Việt Nam)</th>
                <th scope="col" aria-sort="descending">
                  Thay đổi
                </th>
                <th scope="col">Trạng thái</th>
              </tr>
            </thead>
            <tbody>
              {page.rows.map((row) => (
                <tr key={row.id}>
                  <th scope="row">
                    {row.href === null ? row.unit : <a href={row.href}>{row.unit}</a>}
                    {row.paper !== null && <div className="dim sm">{row.paper}</div>}
                  </th>
                  {!isOneCampaign && <td data-l="Phong trào">{row.campaign}</td>}
                  <td className="num" data-l="Tập thể">
                    {row.collectives}
                  </td>
                  <td className="num" data-l="Cá nhân">
                    {row.individuals}
                  </td>
                  <td className="num" data-l="Tài liệu">
                    {row.files}
                  </td>
                  <td className="nb" data-l="Hạn">
                    {row.due}
                  </td>
                  <td className="nb" data-l="Thay đổi">
                    {row.updated}
                  </td>
                  <td className="nb" data-l="Trạng thái">
                    {row.isOverdue && row.state === "draft" ? overdueElement : dossierStateElements[row.state]}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Sheet>
  );
}
