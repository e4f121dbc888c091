import { twoDigits } from "~/shared/time";
import type { DocumentPages as Pages } from "../document-pages.server";

/**
 * A document page by page; where there are no pictures, why and what to do. `frame`: within a sheet beside or below other work, in a
 * region of its own that is scrolled by keyboard too; `page`: all that the page shows.
 */
export function DocumentPages({
  pages,
  place,
  hasOriginal = false,
}: {
  pages: Pages;
  place: "frame" | "page";
  /** A link to the original stands beside already. */
  hasOriginal?: boolean | undefined;
}) {
  const original = (
    <a href={pages.originalHref} target="_blank" rel="noreferrer">
      Mở bản gốc
    </a>
  );
  switch (pages.kind) {
    case "word":
      return (
        <p className="in sm">
          Tệp Word không có hình từng trang. <a href={`${pages.originalHref}?tai=1`}>Tải về</a> để xem.
        </p>
      );
    case "undrawn":
      return <p className="in sm">Không vẽ được hình các trang của tệp này. {original} để xem.</p>;
    case "picture":
      return (
        <div {...region(place, pages.alt)}>
          <img className="page" src={pages.originalHref} alt={pages.alt} loading="lazy" />
        </div>
      );
    case "pages": {
      const first = pages.pages[0]?.number ?? 1;
      const last = pages.pages.at(-1)?.number ?? pages.count;
      const isPart = pages.pages.length < pages.count;
      return (
        <>
          {(isPart || !hasOriginal) && (
            <p className="tool">
              <span>
                {isPart
                  ? `Trang ${String(first)} đến ${String(last)} trên ${String(pages.count)}`
                  : `${twoDigits(pages.count)} trang`}
              </span>
              <span className="r">
                {pages.earlierHref !== null && <a href={pages.earlierHref}>Các trang trước</a>}
                {isPart && pages.earlierHref !== null && pages.laterHref !== null && " · "}
                {pages.laterHref !== null && <a href={pages.laterHref}>Xem tiếp từ trang {String(last + 1)}</a>}
                {isPart && !hasOriginal && " · "}
                {!hasOriginal && original}
              </span>
            </p>
          )}
          <div {...region(place, `Các trang của ${pages.title}`)}>
            {pages.pages.map((page) => (
              <figure key={page.number}>
                <img
                  className="page"
                  src={page.src}
                  srcSet={page.srcSet}
                  sizes={place === "frame" ? "(max-width: 64rem) 100vw, 45rem" : "(max-width: 64rem) 100vw, 54rem"}
                  width={page.width}
                  height={page.height}
                  loading="lazy"
                  decoding="async"
                  alt={page.alt}
                />
                <figcaption>
                  Trang {String(page.number)}/{String(pages.count)}
                </figcaption>
              </figure>
            ))}
          </div>
        </>
      );
    }
  }
}

/** What scrolls by itself is reached by keyboard and has a name. */
function region(place: "frame" | "page", label: string) {
  return place === "page"
    ? { className: "desk pages" }
    : { className: "desk pages pages--frame", tabIndex: 0, role: "region", "aria-label": label };
}
