/** Where the hash of the one-time setup code lies until the first administrator exists. */
export const setupCodeSetting = "setup_code_hash";

/** Present when the installation is to start without the sample. */
export const isEmptyWantedSetting = "starts_empty";
