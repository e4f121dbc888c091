import { createHash, createHmac, randomBytes } from "node:crypto";
import { hashToken } from "~/shared/session.server";

export interface FeedToken {
  nonce: string;
  tokenHash: string;
}

/** The address is made from the nonce and the installation's secret: whoever reads the database alone cannot open a feed. */
export function feedTokenOf(secret: Buffer, nonce: string): string {
  const key = createHash("sha256").update("calendar feed").update(secret).digest();
  return createHmac("sha256", key).update(nonce).digest("base64url");
}

export function newFeedToken(secret: Buffer): FeedToken {
  const nonce = randomBytes(32).toString("base64url");
  return { nonce, tokenHash: hashToken(feedTokenOf(secret, nonce)) };
}
