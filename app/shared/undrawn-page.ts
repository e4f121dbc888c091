/** What stands in the place of a page that cannot be drawn: a picture that says so. SVG, in UTF-8. */
export function undrawnPage(): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 720 1018" width="720" height="1018" role="img"><title>${title}. ${advice}</title><rect width="720" height="1018" fill="#fff"/><g font-family="sans-serif" text-anchor="middle" fill="#3b3a36"><text x="360" y="470" font-size="30" font-weight="600">${title}</text><text x="360" y="520" font-size="24">${advice}</text></g></svg>`;
}

const title = "Không vẽ được trang này";
const advice = "Mở bản gốc để xem.";
