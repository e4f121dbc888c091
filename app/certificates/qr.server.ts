import qrcode from "qrcode";
import type { Box } from "./layout";

export type QrMatrix = { readonly size: number; readonly dark: (row: number, column: number) => boolean };

// Any mask reads; a fixed one spares the search for the handsomest and gives the same code every time.
const MASK = 3;

export function qrMatrix(url: string): QrMatrix {
  const { modules } = qrcode.create(url, { errorCorrectionLevel: "M", maskPattern: MASK });
  return { size: modules.size, dark: (row, column) => modules.get(row, column) === 1 };
}

/** The rows of the code packed eight modules a byte, dark = 1, as an image mask takes them. */
export function packRows(matrix: QrMatrix): Uint8Array {
  const stride = Math.ceil(matrix.size / 8);
  const bytes = new Uint8Array(stride * matrix.size);
  for (let row = 0; row < matrix.size; row++) {
    for (let column = 0; column < matrix.size; column++) {
      if (matrix.dark(row, column)) {
        const at = row * stride + (column >> 3);
        bytes[at] = (bytes[at] ?? 0) | (0x80 >> (column & 7));
      }
    }
  }
  return bytes;
}

/** The code as a one-bit image mask inside the page's own content. Latin-1 text: one character a byte. */
export function qrOperators(url: string, box: Box, height: number): string {
  const matrix = qrMatrix(url);
  const side = box.right - box.left;
  const data = Buffer.from(packRows(matrix)).toString("latin1");
  return (
    `q 0 0 0 rg ${side} 0 0 ${side} ${box.left} ${Math.round((height - box.bottom) * 100) / 100} cm\n` +
    `BI /W ${matrix.size} /H ${matrix.size} /IM true /D [1 0] ID ${data}\nEI Q`
  );
}
