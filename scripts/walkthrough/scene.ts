import type { Album } from "./album";
import type { Cast } from "./cast";
import type { Papers } from "./papers";
import type { Stand } from "./stand";
import type { Calendar } from "./story";
import type { Tally } from "./tally";

/** What every step of the walk works with. */
export interface Scene {
  cast: Cast;
  album: Album;
  stand: Stand;
  tally: Tally;
  papers: Papers;
  calendar: Calendar;
  /** Title of the campaign. */
  campaign: string;
}
