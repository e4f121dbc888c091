import { parentPort, workerData } from "node:worker_threads";
import { renderPictures } from "./render-pictures.server";

export interface PictureRequest {
  pictures: readonly Uint8Array[];
  title: string;
}

/** Null: the pictures cannot be drawn. */
export type PictureReply = Uint8Array | null;

const { pictures, title } = workerData as PictureRequest;
renderPictures(pictures, title).then(
  (bytes) => parentPort?.postMessage(bytes satisfies PictureReply),
  () => parentPort?.postMessage(null satisfies PictureReply),
);
