import { createContext, useContext } from "react";

/** What the server knows of this answer and the browser does not: the nonce of its policy, its number in the log. */
export interface Answer {
  nonce: string;
  requestId: string | null;
  /** Address of the script that wakes islands. */
  script: string;
}

export const AnswerContext = createContext<Answer>({ nonce: "", requestId: null, script: "" });

export function useAnswer(): Answer {
  return useContext(AnswerContext);
}
