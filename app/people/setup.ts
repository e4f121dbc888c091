/** Where the hash of the one-time setup code lies until the first administrator exists. */
export const setupCodeSetting = "setup_code_hash";
