import type { ReactNode } from "react";
import { paths } from "../paths";
import { Icon } from "./icon";
import type { NavItem, Shell } from "./shell";

export interface Crumb {
  href: string;
  label: string;
}

export interface PageProps {
  shell: Shell;
  /** The thing's own name: the h1. Left out only where the content brings its own h1 (Proof). */
  title?: ReactNode | undefined;
  crumbs?: readonly Crumb[] | undefined;
  /** One line: status, then facts, each an element. */
  meta?: ReactNode | undefined;
  /** The main action or the deadline, never both. */
  side?: ReactNode | undefined;
  /** 48 rem for forms and proofs, 56 rem when "wide", 27 rem when "slim". */
  width?: "full" | "narrow" | "wide" | "slim" | undefined;
  children: ReactNode;
}

const mainId = "noi-dung";

/** The frame of every page: skip link, agency and person, menu, banners, main, foot. */
export function Page({ shell, title, crumbs, meta, side, width = "full", children }: PageProps) {
  const inner = (
    <>
      <PrintHead shell={shell} />
      <PageHead title={title} crumbs={crumbs} meta={meta} side={side} />
      {children}
    </>
  );
  return (
    <div className="shell">
      <a className="skip" href={`#${mainId}`}>
        Tới nội dung chính
      </a>
      <Masthead shell={shell} />
      {shell.nav.length > 0 ? <Nav nav={shell.nav} clock={shell.clock} /> : <div className="nav nav--bare" />}
      {shell.banners.length > 0 && (
        <aside aria-label="Lưu ý chung">
          {shell.banners.map((banner) => (
            <div className={`banner banner--${banner.tone}`} key={banner.text}>
              <div className="wrap">
                <Icon name={banner.tone === "busy" ? "info" : "warn"} />
                <p>{banner.text}</p>
                {banner.link && <a href={banner.link.href}>{banner.link.label}</a>}
              </div>
            </div>
          ))}
        </aside>
      )}
      <main className="wrap" id={mainId} tabIndex={-1}>
        {width === "full" ? inner : <div className={narrowClass[width]}>{inner}</div>}
      </main>
      <footer className="foot">
        <div className="wrap">
          <span>Vinh Danh · {shell.agency.name}</span>
          <a href={paths.help()}>Trợ giúp</a>
          {shell.actor !== null && <a href={paths.rules()}>Căn cứ pháp lý</a>}
          <span>Mọi thời hạn tính theo giờ Việt Nam (UTC+7), lấy giờ của máy chủ.</span>
        </div>
      </footer>
    </div>
  );
}

/** For sign-in, verification and whatever is read without an account: the frame without a menu. */
export function PublicPage(props: PageProps) {
  return <Page {...props} shell={{ ...props.shell, nav: [] }} width={props.width ?? "narrow"} />;
}

const narrowClass = { narrow: "narrow", wide: "narrow narrow--wide", slim: "narrow narrow--slim" } as const;

function PageHead({ title, crumbs = [], meta, side }: Pick<PageProps, "title" | "crumbs" | "meta" | "side">) {
  if (title === undefined && crumbs.length === 0) return null;
  return (
    <div className="head">
      {crumbs.length > 0 && (
        <nav aria-label="Đường dẫn">
          <ol className="crumbs">
            {crumbs.map((crumb) => (
              <li key={crumb.href}>
                <a href={crumb.href}>{crumb.label}</a>
              </li>
            ))}
          </ol>
        </nav>
      )}
      {title !== undefined && <h1>{title}</h1>}
      {meta !== undefined && <div className="meta">{meta}</div>}
      {side !== undefined && <div className="side actions">{side}</div>}
    </div>
  );
}

function Masthead({ shell: { agency, actor } }: { shell: Shell }) {
  return (
    <header className="mast">
      <div className="wrap">
        <div className="org">
          {agency.parentName !== "" && <span className="up">{agency.parentName}</span>}
          <b>{agency.name}</b>
        </div>
        <a className="brand" href={paths.home()}>
          Vinh Danh
        </a>
        <div className="who">
          {actor === null ? (
            <a href={paths.signIn()}>Đăng nhập</a>
          ) : (
            <>
              <a href={paths.myAccount()} aria-label={`Tài khoản của tôi: ${actor.name}`}>
                <b>{actor.name}</b>
                <span className="phone">Tài khoản</span>
              </a>
              <span className="role">{actor.roleLine} · </span>
              <form method="post" action={paths.signOut()}>
                <button className="link" type="submit">
                  Đăng xuất
                </button>
              </form>
            </>
          )}
        </div>
      </div>
    </header>
  );
}

function Nav({ nav, clock }: { nav: readonly NavItem[]; clock: string }) {
  const current = nav.find((item) => item.current);
  const waiting = nav.reduce((sum, item) => sum + (item.count ?? 0), 0);
  const time = (
    <span className="clock">
      Giờ máy chủ: <b>{clock}</b>
    </span>
  );
  return (
    <nav className="nav" aria-label="Chính">
      <div className="wrap">
        <NavList nav={nav} className="bar" />
        {time}
        <details>
          <summary>
            <span>
              Danh mục
              {waiting > 0 && <Count of={waiting} />}
            </span>
            <span className="dim">{current?.label}</span>
            <Icon name="down" />
          </summary>
          <NavList nav={nav} />
          {time}
        </details>
      </div>
    </nav>
  );
}

function NavList({ nav, className = "menu" }: { nav: readonly NavItem[]; className?: string }) {
  return (
    <ul className={className}>
      {nav.map((item) => (
        <li key={item.href}>
          <a href={item.href} aria-current={item.current ? "page" : undefined}>
            {item.label}
            {item.count !== undefined && item.count > 0 && <Count of={item.count} />}
          </a>
        </li>
      ))}
    </ul>
  );
}

function Count({ of }: { of: number }) {
  return (
    <>
      <span className="n">{of}</span>
      <span className="vh"> việc chờ</span>
    </>
  );
}

function PrintHead({ shell: { agency, clock } }: { shell: Shell }) {
  return (
    <div className="only-print print-head" aria-hidden="true">
      {agency.name} · Vinh Danh · in lúc {clock} (giờ Việt Nam)
    </div>
  );
}
