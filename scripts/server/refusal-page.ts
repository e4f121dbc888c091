/** A page of ours for what never reaches the framework: forged posts, oversized bodies, a failure of the server itself. */
export function refusalPage(title: string, facts: readonly string[]): string {
  return `<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)} – Vinh Danh</title><link rel="icon" href="/favicon.svg"></head>
<body><main><h1>${escape(title)}</h1>${facts.map((fact) => `<p>${escape(fact)}</p>`).join("")}<p><a href="/">Về trang Việc của tôi</a></p></main></body></html>`;
}

function escape(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
